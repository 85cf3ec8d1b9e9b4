package dev.dragoman.adapter.tiny;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapterContract;
import dev.dragoman.adapter.http.HttpAnswer;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The tiny adapter")
class TinyAdapterTest extends CloudAdapterContract {

    @Override
    protected CloudAdapter adapter() {
        return new TinyAdapter();
    }

    @Override
    protected Set<String> absent() {
        return Set.of("route.modify", "route.delete");
    }

    @Override
    protected HttpAnswer success(ApiCall call, ObjectNode result) {
        return TinyAnswers.success(result);
    }

    @Override
    protected Set<String> secretFields() {
        return Set.of("Password");
    }
}
