package dev.dragoman.simulator.tencent.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.ManualClock;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.TencentCaller;
import dev.dragoman.simulator.state.Timing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Security groups that use a template, and callers of both APIs. Work ends at once unless told otherwise. */
final class TemplateCloud implements AutoCloseable {

    final ManualClock clock = new ManualClock();
    final Simulator simulator;
    final TencentCaller v3;
    final TencentCaller v2;

    TemplateCloud() {
        this(Optional.empty());
    }

    /** By the real time, for callers that have no other. */
    static TemplateCloud now() {
        return new TemplateCloud(Optional.of(Clock.systemUTC()));
    }

    private TemplateCloud(Optional<Clock> real) {
        Clock time = real.orElse(clock);
        simulator = Simulator.start(SimulatorConfig.defaults()
                .withClock(time)
                .withTiming(Timing.immediate())
                .withStateFile(PresetGroups.stateFile()));
        v3 = TencentCaller.v3(simulator, time);
        v2 = TencentCaller.v2(simulator, time);
    }

    /** Two members that a template of this kind may have; of a group, templates that are made for it. */
    List<String> members(TemplateKind kind) {
        return switch (kind) {
            case ADDRESS -> List.of("192.168.1.0/24", "10.0.0.1-10.0.0.20");
            case SERVICE -> List.of("tcp:8080", "udp:99");
            case ADDRESS_GROUP, SERVICE_GROUP ->
                Stream.of("m1", "m2")
                        .map(name -> template(kind.memberKind().orElseThrow(), name))
                        .toList();
        };
    }

    /** The id of a template of this kind and name, made if it is not there. */
    private String template(TemplateKind kind, String name) {
        JsonNode found = listed(kind, "-name", name);
        return found.isMissingNode()
                ? create(kind, name, members(kind))
                        .at("/Response/" + kind.names().stem() + "/" + kind.idField())
                : found.at("/" + kind.idField()).asText();
    }

    Answer create(TemplateKind kind, String name, List<String> members) {
        List<String> sent = new ArrayList<>(List.of(kind.nameField(), name));
        for (int i = 0; i < members.size(); i++) {
            sent.addAll(List.of(kind.names().membersParameter() + "." + i, members.get(i)));
        }
        return v3.call("Create" + kind.names().stem(), sent.toArray(String[]::new));
    }

    /** The first that a filter finds; missing if there is none. */
    JsonNode listed(TemplateKind kind, String filter, String value) {
        String stem = kind.names().stem();
        return v3.call("Describe" + stem + "s", "Filters.0.Name", kind.kind() + filter, "Filters.0.Values.0", value)
                .json()
                .at("/Response/" + stem + "Set/0");
    }

    /** Sends what {@code &} joins, with {@code {address}}, {@code {group}} and {@code {service}} for templates that are there. */
    Answer call(TencentCaller caller, String action, String parameters) {
        Map<String, String> names = Map.of(
                "{address}", template(TemplateKind.ADDRESS, "m1"),
                "{group}", template(TemplateKind.ADDRESS_GROUP, "g1"),
                "{service}", template(TemplateKind.SERVICE, "m1"));
        List<String> sent = new ArrayList<>();
        for (String parameter : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            sent.add(parts[0]);
            sent.add(names.getOrDefault(parts[1], parts[1]));
        }
        return caller.call(action, sent.toArray(String[]::new));
    }

    /** What has become of the task of this answer. */
    Answer task(Answer begun) {
        return v2.call("DescribeNetTaskResult", "taskId", begun.at("/data/taskId"));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
