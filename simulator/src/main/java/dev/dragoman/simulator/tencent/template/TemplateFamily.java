package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind of template by API 3.0 (document 004, lines 6089–7120): everything at once. */
final class TemplateFamily implements Family {

    /** No template is listed by an id parameter: the lists take filters alone. */
    private static final String NO_IDS = "";

    private final TemplateKind kind;
    private final TencentList list;

    TemplateFamily(TemplateKind kind) {
        this.kind = kind;
        this.list = new TencentList(
                kind.kind(),
                NO_IDS,
                kind.names().stem() + "Set",
                Map.of(
                        kind.kind() + "-name", TencentList.attribute(kind.nameField()),
                        kind.kind() + "-id", TencentList.id()));
    }

    @Override
    public Map<String, ActionHandler> actions() {
        String stem = kind.names().stem();
        return Map.of(
                "Create" + stem, this::create,
                "Describe" + stem + "s", call -> list.pageAmong(call, Templates.all(call, kind), this::view),
                "Modify" + stem + "Attribute", this::modify,
                "Delete" + stem, this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource made = Templates.create(
                call,
                kind,
                kind.name(call).orElseThrow(),
                call.list(kind.names().membersParameter()));
        return Fields.of(kind.names().stem(), view(made));
    }

    private Map<String, Object> view(Resource template) {
        Map<String, Object> fields = Fields.of(
                kind.idField(),
                template.id(),
                kind.nameField(),
                template.text(kind.nameField()),
                kind.names().membersField(),
                Templates.members(kind, template),
                "CreatedTime",
                TencentTime.shown(template.createdAt()));
        // The official SDK knows the field that is called after the stem, the document the other.
        kind.names().otherNames().forEach(name -> fields.put(name, template.text(kind.nameField())));
        return fields;
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource changed = Templates.settled(call, kind, call.text(kind.idField()));
        Optional<String> name = kind.name(call);
        List<String> members = call.list(kind.names().membersParameter());
        if (name.isEmpty() && members.isEmpty()) {
            throw Refusal.ILLEGAL.of(call, "Neither a name nor members are given.");
        }
        if (name.isPresent()) {
            changed = changed.with(kind.nameField(), name.get());
        }
        if (!members.isEmpty()) {
            changed = changed.with(kind.names().membersField(), Templates.sound(call, kind, members));
        }
        call.estate().put(changed);
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        call.estate()
                .remove(Templates.unused(call, kind, call.text(kind.idField())).id());
        return Map.of();
    }
}
