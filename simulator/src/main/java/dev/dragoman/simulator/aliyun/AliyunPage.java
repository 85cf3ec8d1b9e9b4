package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists in pages by {@code PageNumber}, counted from 1, and {@code PageSize}, 10 unless given. */
public final class AliyunPage {

    private AliyunPage() {}

    /**
     * One page of a list.
     *
     * @param outer the list's field, {@code Vpcs}
     * @param inner the field of its elements, {@code Vpc}
     */
    public static Map<String, Object> of(
            ActionCall call,
            String outer,
            String inner,
            Stream<Resource> resources,
            Function<Resource, Map<String, Object>> view) {
        int number = Math.max(1, call.number("PageNumber", 1));
        int size = Math.max(1, call.number("PageSize", 10));
        List<Resource> all = resources.filter(call::sees).toList();
        List<Map<String, Object>> page =
                all.stream().skip((number - 1L) * size).limit(size).map(view).toList();
        return Fields.of(
                "TotalCount", all.size(), "PageNumber", number, "PageSize", size, outer, Fields.of(inner, page));
    }
}
