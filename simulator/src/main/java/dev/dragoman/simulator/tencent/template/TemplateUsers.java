package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentRegions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who uses a template: groups that it is in, and security groups with a rule that names it, in any region (document 004, lines
 * 16715–17345). The rules are another package's, and are not read: whatever of theirs mentions the id uses it.
 */
final class TemplateUsers {

    private static final String SECURITY_GROUP = "security-group";
    private static final String SECURITY_GROUP_RULE = "security-group-rule";

    /** Of users: how the answer calls each, and what holds its name. The document shows {@code sg} alone. */
    private static final Map<String, Shown> TYPES = Map.of(
            SECURITY_GROUP,
            new Shown("sg", "SecurityGroupName"),
            TemplateKind.ADDRESS_GROUP.kind(),
            new Shown("ipmg", TemplateKind.ADDRESS_GROUP.nameField()),
            TemplateKind.SERVICE_GROUP.kind(),
            new Shown("ppmg", TemplateKind.SERVICE_GROUP.nameField()));

    private TemplateUsers() {}

    private record Shown(String type, String nameField) {}

    /** The users of a template, oldest first. */
    static List<Resource> of(ActionCall call, String templateId) {
        return call.estate()
                .everything()
                .filter(resource ->
                        TYPES.containsKey(resource.kind()) || resource.kind().equals(SECURITY_GROUP_RULE))
                .filter(resource -> mentions(resource.attributes(), templateId))
                .flatMap(resource -> user(call, resource).stream())
                .distinct()
                .sorted(Comparator.comparing(Resource::createdAt).thenComparing(Resource::id))
                .toList();
    }

    /** Itself, or the security group that a rule is in. */
    private static Optional<Resource> user(ActionCall call, Resource resource) {
        return TYPES.containsKey(resource.kind())
                ? Optional.of(resource)
                : resource.within().stream()
                        .flatMap(id -> call.estate().find(SECURITY_GROUP, id).stream())
                        .findFirst();
    }

    private static boolean mentions(Object value, String id) {
        if (value instanceof Map<?, ?> map) {
            return mentions(map.values(), id);
        }
        return value instanceof Collection<?> values
                ? values.stream().anyMatch(part -> mentions(part, id))
                : id.equals(value);
    }

    /** What the task that looks for users finds out. */
    static Map<String, Object> result(ActionCall call, String templateId) {
        List<Map<String, Object>> detail = of(call, templateId).stream()
                .map(user -> Fields.of(
                        "region", TencentRegions.shortName(user.region()),
                        "type", shown(user).type(),
                        "id", user.id(),
                        "name", user.text(shown(user).nameField())))
                .toList();
        return Fields.of("total", detail.size(), "detail", detail);
    }

    private static Shown shown(Resource user) {
        return Optional.ofNullable(TYPES.get(user.kind())).orElseThrow();
    }
}
