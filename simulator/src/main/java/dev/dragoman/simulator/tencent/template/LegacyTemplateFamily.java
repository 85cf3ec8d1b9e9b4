package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One kind of template by the legacy API (document 004, lines 15441–18070): made and named at once, changed and deleted by tasks.
 * The new list of members takes the place of the old one, which is implied (line 17355).
 */
final class LegacyTemplateFamily implements Family {

    /** Takes no order: the newest first. */
    private static final V2List LIST = new V2List(Map.of(), Optional.empty(), 20);

    private static final String AVAILABLE = "Available";

    private final TemplateKind kind;

    LegacyTemplateFamily(TemplateKind kind) {
        this.kind = kind;
    }

    @Override
    public Map<String, ActionHandler> actions() {
        String stem = kind.legacyNames().stem();
        return Map.of(
                "Create" + stem, this::create,
                "Describe" + stem + (kind.memberKind().isPresent() ? "s" : ""), this::list,
                "Describe" + stem + "Instances", this::users,
                "Modify" + stem, this::change,
                "Modify" + stem + "Attribute", this::rename,
                "Delete" + stem, this::delete);
    }

    private String id(ActionCall call) {
        return call.text(kind.legacyIdField());
    }

    private List<String> members(ActionCall call) {
        return call.list(kind.legacyNames().membersParameter());
    }

    private Map<String, Object> create(ActionCall call) {
        Resource made = Templates.create(call, kind, kind.legacyName(call).orElseThrow(), members(call));
        return Fields.of("data", Fields.of(kind.legacyIdField(), made.id()));
    }

    private Map<String, Object> rename(ActionCall call) {
        call.estate()
                .put(Templates.settled(call, kind, id(call))
                        .with(kind.nameField(), kind.legacyName(call).orElseThrow()));
        return Map.of();
    }

    private Map<String, Object> change(ActionCall call) {
        Resource template = Templates.settled(call, kind, id(call));
        List<String> members = Templates.sound(call, kind, members(call));
        call.estate()
                .put(template.passing("MODIFYING", AVAILABLE)
                        .gaining(Map.of(kind.names().membersField(), members)));
        return task(Integer.parseInt(Work.NET_TASK.start(call)));
    }

    private static Map<String, Object> task(Object taskId) {
        return Fields.of("data", Fields.of("taskId", taskId));
    }

    /** Only here the task's id is a text (line 16117). */
    private Map<String, Object> delete(ActionCall call) {
        call.estate().put(Templates.unused(call, kind, id(call)).passing("DELETING", Resource.GONE));
        return task(Work.NET_TASK.start(call));
    }

    private Map<String, Object> users(ActionCall call) {
        Map<String, Object> result =
                TemplateUsers.result(call, Templates.find(call, kind, id(call)).id());
        return task(Integer.parseInt(Work.NET_TASK.start(call, result)));
    }

    /** Id and name match by any part of them (line 15441). */
    private Map<String, Object> list(ActionCall call) {
        String partOfId = call.optional(kind.legacyIdField()).orElse("");
        String partOfName = kind.legacyName(call).orElse("");
        Stream<Resource> found = Templates.all(call, kind)
                .filter(template -> template.id().contains(partOfId))
                .filter(template -> template.text(kind.nameField()).contains(partOfName));
        return Fields.of("data", LIST.page(call, found, template -> view(call, template)));
    }

    private Map<String, Object> view(ActionCall call, Resource template) {
        return Fields.of(
                kind.legacyIdField(),
                template.id(),
                kind.legacyNameField(),
                template.text(kind.nameField()),
                kind.legacyNames().membersField(),
                kind.memberKind().isPresent() ? memberViews(call, template) : Templates.members(kind, template),
                "createTime",
                TencentTime.shown(template.createdAt()));
    }

    /** Of a group: each template by id and name, as the examples show it (line 15613). */
    private List<Map<String, Object>> memberViews(ActionCall call, Resource group) {
        TemplateKind memberKind = kind.memberKind().orElseThrow();
        return Templates.members(kind, group).stream()
                .flatMap(id -> call.estate().find(memberKind.kind(), id).stream())
                .map(member -> Fields.of(
                        memberKind.legacyIdField(),
                        member.id(),
                        memberKind.legacyNameField(),
                        member.text(memberKind.nameField())))
                .toList();
    }
}
