package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Codes;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one mechanism of all four kinds. A template belongs to no region: an example has security groups of three that use one
 * (document 004, line 16822). It shows no state. While a task of the legacy API changes it, it keeps what it is made of, and
 * nothing else may change it or a group that it is in.
 */
final class Templates {

    private static final String QUOTA = "tencent.";

    /** What a group comes to at most, its members' members counted. */
    private static final String EXPANSION = "tencent.template-group-expansion";

    private Templates() {}

    /** All of a kind, the newest first, as the examples have them (lines 6774 and 15506). */
    static Stream<Resource> all(ActionCall call, TemplateKind kind) {
        return call.estate()
                .everything()
                .filter(resource -> resource.kind().equals(kind.kind()))
                .filter(call::sees)
                .sorted(Comparator.comparing(Resource::createdAt).reversed().thenComparing(Resource::id));
    }

    static Resource find(ActionCall call, TemplateKind kind, String id) {
        return call.estate().find(kind.kind(), id).orElseThrow(() -> {
            if (!Codes.isLegacy(call)) {
                TencentResources.requireForm(call, kind.kind(), id);
            }
            return Refusal.NOT_THERE.of(call, "There is no %s %s.", kind.kind(), id);
        });
    }

    /** One that nothing is done to at the moment. */
    static Resource settled(ActionCall call, TemplateKind kind, String id) {
        Resource found = find(call, kind, id);
        if (found.isMoving()) {
            throw Refusal.BUSY.of(call, "%s is being edited.", id);
        }
        return found;
    }

    static Resource create(ActionCall call, TemplateKind kind, String name, List<String> members) {
        List<String> sound = sound(call, kind, members);
        if (all(call, kind).count() >= call.quotas().limit(QUOTA + kind.kind())) {
            throw Refusal.TOO_MANY.of(call, "The quota of %ss is used up.", kind.kind());
        }
        Resource made = TencentResources.make(
                call,
                kind.kind(),
                TencentResources.newId(call, kind.kind()),
                List.of(),
                Fields.of(kind.nameField(), name, kind.names().membersField(), sound));
        call.estate().put(made);
        return made;
    }

    /** Members that a template may have, as they are kept. */
    static List<String> sound(ActionCall call, TemplateKind kind, List<String> sent) {
        List<String> members = TemplateMembers.checked(call, kind, sent);
        if (members.size() > call.quotas().limit(QUOTA + kind.kind() + "-members")) {
            throw Refusal.TOO_MANY.of(call, "The quota of members of a %s is used up.", kind.kind());
        }
        kind.memberKind().ifPresent(memberKind -> requireRoom(call, memberKind, members));
        return members;
    }

    private static void requireRoom(ActionCall call, TemplateKind memberKind, List<String> ids) {
        int expanded = ids.stream()
                .mapToInt(
                        id -> members(memberKind, settled(call, memberKind, id)).size())
                .sum();
        if (expanded > call.quotas().limit(EXPANSION)) {
            throw Refusal.TOO_LARGE.of(call, "The group would come to %d members.", expanded);
        }
    }

    /** What a template is made of: addresses, services, or ids of templates. */
    static List<String> members(TemplateKind kind, Resource template) {
        List<String> members = new ArrayList<>();
        if (template.attributes().get(kind.names().membersField()) instanceof List<?> kept) {
            kept.forEach(member -> members.add(String.valueOf(member)));
        }
        return members;
    }

    /** One that may be deleted: nothing uses it, and nothing is done to it. */
    static Resource unused(ActionCall call, TemplateKind kind, String id) {
        Resource found = settled(call, kind, id);
        TemplateUsers.of(call, id).stream().findFirst().ifPresent(user -> {
            throw Refusal.IN_USE.of(call, "%s is used by %s.", id, user.id());
        });
        return found;
    }
}
