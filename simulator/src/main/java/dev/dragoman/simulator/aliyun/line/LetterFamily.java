package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Letters of authorisation, one a line, that let a builder into the machine room (document 002, lines 1228–1625).
 *
 * <p>The review passes with the world's timing: {@code Applying} becomes {@code Available}, or {@code Rejected} if the work
 * fails; so does the end of the line work, from {@code Completing} to {@code Complete}. {@code Accept} and {@code Deleted}
 * are reached by {@code PATCH} alone. The documents name no code for a line that is not there and none for a wrong state:
 * these are the ones of the line's own actions. A line without a letter has an empty one.
 */
final class LetterFamily implements Family {

    static final String COMPLETE = "Complete";

    private static final String KIND = "letter-of-authorization";
    private static final String AVAILABLE = "Available";
    private static final List<String> ENGINEER =
            List.of("PMGender", "PMCertificateNo", "PMName", "PMCertificateType", "PMContactInfo");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "ApplyPhysicalConnectionLOA", this::apply,
                "DescribePhysicalConnectionLOA", this::describe,
                "CompletePhysicalConnectionLOA", this::complete);
    }

    private static Optional<Resource> of(ActionCall call, Resource line) {
        return call.estate().inside(line.id(), KIND).stream().findFirst();
    }

    /** The state of a line's letter; empty if it has none. */
    static String status(ActionCall call, Resource line) {
        return call.estates().apply(line.account()).inside(line.id(), KIND).stream()
                .findFirst()
                .map(Resource::state)
                .orElse("");
    }

    static void requireState(ActionCall call, Resource line, String... states) {
        String status = status(call, line);
        if (!List.of(states).contains(status)) {
            throw new ApiException(
                    LineStates.NOT_ALLOWED,
                    "The letter of authorisation of %s is %s."
                            .formatted(line.id(), status.isEmpty() ? "not there" : status));
        }
    }

    /** One that was rejected or deleted may be asked for again. */
    private Map<String, Object> apply(ActionCall call) {
        Resource line = Lines.named(call, "InstanceId", Lines.NOT_FOUND);
        TransferServiceFamily.requireOpen(call);
        requireState(call, line, "", "Rejected", "Deleted");
        Resource letter = AliyunResources.make(
                call,
                KIND,
                "loa-" + line.id(),
                line.region(),
                List.of(line.id()),
                Fields.of(
                        "CompanyName",
                        call.text("CompanyName"),
                        "LineType",
                        call.text("LineType"),
                        "Si",
                        call.text("Si"),
                        "ConstructionTime",
                        call.text("ConstructionTime"),
                        "PMInfo",
                        engineers(call)));
        call.estate()
                .put(letter.passing("Applying", AVAILABLE)
                        .gaining(Fields.of("LoaUrl", "http://pconn-loa.example/" + line.id() + ".pdf"))
                        .orFailing("Rejected"));
        Resource described = AliyunResources.described(call, line, "PeerLocation", "Bandwidth");
        if (!described.equals(line)) {
            call.estate().put(described);
        }
        return Map.of();
    }

    private static List<Map<String, Object>> engineers(ActionCall call) {
        List<Map<String, Object>> engineers = new ArrayList<>();
        for (int i = 1; call.optional("PMInfo." + i + ".PMName").isPresent(); i++) {
            Map<String, Object> engineer = Fields.of();
            for (String field : ENGINEER) {
                engineer.put(field, call.text("PMInfo." + i + "." + field));
            }
            engineers.add(engineer);
        }
        return engineers;
    }

    private Map<String, Object> complete(ActionCall call) {
        Resource line = Lines.named(call, "InstanceId", Lines.NOT_FOUND);
        requireState(call, line, "Accept", AVAILABLE);
        of(call, line).ifPresent(letter -> call.estate()
                .put(AliyunResources.described(call, letter, "LineCode", "LineLabel")
                        .passing("Completing", COMPLETE)));
        return Fields.of("code", "200", "message", "successful", "success", true);
    }

    private Map<String, Object> describe(ActionCall call) {
        Resource line = Lines.named(call, "InstanceId", Lines.NOT_FOUND);
        Optional<Resource> letter = of(call, line);
        UnaryOperator<String> field =
                name -> letter.map(there -> there.text(name)).orElse("");
        Object engineers = letter.map(there -> there.attributes().get("PMInfo")).orElse(List.of());
        return Fields.of(
                "PhysicalConnectionLOAType",
                Fields.of(
                        "InstanceId",
                        line.id(),
                        "Status",
                        status(call, line),
                        "CompanyName",
                        field.apply("CompanyName"),
                        "CompanyLocalizedName",
                        field.apply("Si"),
                        "SI",
                        field.apply("Si"),
                        "LineType",
                        field.apply("LineType"),
                        "LineCode",
                        field.apply("LineCode"),
                        "LineLabel",
                        field.apply("LineLabel"),
                        "ConstructionTime",
                        field.apply("ConstructionTime"),
                        "LoaUrl",
                        field.apply("LoaUrl"),
                        "PMInfo",
                        engineers));
    }
}
