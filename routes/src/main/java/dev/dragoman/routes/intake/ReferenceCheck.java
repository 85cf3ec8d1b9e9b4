package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Predecessor;
import java.util.List;
import java.util.Map;

/** Checks the resources that a command names beside its own: as far as that can be told without the inventory. */
record ReferenceCheck(TargetCheck targets) {

    private static final List<String> PARTS_OF_TARGET = List.of("provider", "account", "region");

    /**
     * Adds what is wrong with references and predecessors, wherever the schema finds them right.
     *
     * @param self the command's own resource
     * @param spec what the command asks with
     * @param data the command's whole data
     */
    void check(CommandType type, ResourceKey self, ObjectNode spec, JsonNode data, Findings findings) {
        SpecShape shape = type.kind().shape(type.verb());
        // A patch may change one part of a reference: the engine checks what comes of it.
        boolean whole = type.verb() != Verb.MODIFY;
        ObjectNode sound = findings.sound(spec, shape);
        if (whole) {
            findings.addAll(ErrorCode.INVALID_ARGUMENT, shape.violations(sound, self));
        }
        if (type.verb() == Verb.CREATE || type.verb() == Verb.APPLY) {
            findings.addAll(ErrorCode.INVALID_ARGUMENT, type.kind().check(spec, Map.of()));
        }
        for (ReferenceUse use : shape.uses(sound, self)) {
            String pointer = shape.base() + use.key() + "/target";
            target(self, data.at(pointer), pointer, findings);
        }
        predecessors(self, data.path("after"), findings);
    }

    private void predecessors(ResourceKey self, JsonNode after, Findings findings) {
        for (int i = 0; after.isArray() && i < after.size(); i++) {
            String pointer = "/after/" + i;
            if (findings.noneAt(pointer)) {
                Predecessor predecessor = Json.read(after.get(i), Predecessor.class);
                if (predecessor.key(self).equals(self)) {
                    findings.add(
                            ErrorCode.INVALID_ARGUMENT,
                            pointer,
                            "expected another resource than the command's own, got " + self.subject());
                }
                target(self, after.get(i).path("target"), pointer + "/target", findings);
            }
        }
    }

    /** Another target than the command's own has to be one that the tenant may use too. */
    private void target(ResourceKey self, JsonNode target, String pointer, Findings findings) {
        if (!target.isObject()) {
            return;
        }
        List<String> missing = PARTS_OF_TARGET.stream()
                .filter(part -> !target.hasNonNull(part))
                .toList();
        // Elsewhere the schema demands them. A part of a target in a patch would say what cannot be checked here.
        missing.forEach(
                part -> findings.add(ErrorCode.INVALID_ARGUMENT, pointer + "/" + part, "expected a value, got none"));
        if (missing.isEmpty()) {
            Incoming.lane(target)
                    .filter(lane -> !lane.equals(self.lane()))
                    .ifPresent(lane -> targets.check(self.tenant(), lane, pointer, findings));
        }
    }
}
