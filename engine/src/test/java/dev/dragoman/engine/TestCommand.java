package dev.dragoman.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Options;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.command.Until;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command as the intake hands it over: what a test does not say is as plain as can be. */
public final class TestCommand {

    private final Kind kind;
    private final Verb verb;
    private final String name;
    private String operationId = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";
    private String id = "1";
    private String tenant = "default";
    private String stack = "shop";
    private Lane lane = new Lane("timely", "prod", "here");
    private ObjectNode spec = Json.mapper().createObjectNode();
    private String nativeId = "";
    private String operation = "";
    private String pageToken = "";
    private Map<String, String> labels = Map.of();
    private List<Predecessor> after = List.of();
    private OnExists onExists = OnExists.FAIL;
    private OnInUse onInUse = OnInUse.FAIL;
    private Until until = Until.READY;
    private long ifRevision;
    private boolean mustExist;
    private boolean dryRun;
    private @Nullable String correlationId;
    private @Nullable String traceparent;
    private List<String> ignored = List.of();

    private TestCommand(Kind kind, Verb verb, String name) {
        this.kind = kind;
        this.verb = verb;
        this.name = name;
    }

    public static TestCommand command(Kind kind, Verb verb, String name) {
        return new TestCommand(kind, verb, name);
    }

    public TestCommand operationId(String text) {
        operationId = text;
        return this;
    }

    public TestCommand id(String text) {
        id = text;
        return this;
    }

    public TestCommand tenant(String text) {
        tenant = text;
        return this;
    }

    public TestCommand stack(String text) {
        stack = text;
        return this;
    }

    public TestCommand in(Lane where) {
        lane = where;
        return this;
    }

    public TestCommand spec(String json) {
        spec = Json.read(json, ObjectNode.class);
        return this;
    }

    /** What {@code import} takes or {@code resolve} adopts. */
    public TestCommand nativeId(String text) {
        nativeId = text;
        return this;
    }

    /** What {@code cancel} or {@code resolve} is about. */
    public TestCommand about(String text) {
        operation = text;
        return this;
    }

    public TestCommand page(String token) {
        pageToken = token;
        return this;
    }

    public TestCommand label(String key, String value) {
        labels = Map.of(key, value);
        return this;
    }

    public TestCommand after(Kind what, String whose) {
        after = List.of(new Predecessor(what, whose, null, null));
        return this;
    }

    public TestCommand after(Kind what, List<String> names) {
        after = names.stream()
                .map(whose -> new Predecessor(what, whose, null, null))
                .toList();
        return this;
    }

    public TestCommand adopting() {
        onExists = OnExists.ADOPT;
        return this;
    }

    public TestCommand waiting() {
        onInUse = OnInUse.WAIT;
        return this;
    }

    public TestCommand untilSubmitted() {
        until = Until.SUBMITTED;
        return this;
    }

    public TestCommand ifRevision(long revision) {
        ifRevision = revision;
        return this;
    }

    public TestCommand mustExist() {
        mustExist = true;
        return this;
    }

    public TestCommand dryRun() {
        dryRun = true;
        return this;
    }

    /** Everything beside what is asked for that goes with a command from end to end. */
    public TestCommand traced() {
        correlationId = "ord-4711";
        traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        ignored = List.of("/spec/multicast");
        return this;
    }

    /** The command, come at a time and to be done by another; milliseconds since 1970. */
    public Command at(long receivedAt, long deadlineAt) {
        return new Command(
                operationId,
                tenant,
                "/test",
                id,
                correlationId,
                traceparent,
                kind,
                verb,
                lane,
                stack,
                name,
                spec,
                new Options(labels, after, onExists, onInUse, until, ifRevision, mustExist, false, dryRun),
                nativeId,
                operation,
                ignored,
                10,
                pageToken,
                receivedAt,
                deadlineAt);
    }

    public Lane lane() {
        return lane;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Verb verb() {
        return verb;
    }
}
