package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.intake.EventReader.Event;
import dev.dragoman.routes.intake.SupportCheck.Supported;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Says of one record of a commands topic what it is: a command that may be carried out, one that is rejected with
 * everything that is wrong with it, or something without an identity. A pure function but for the accounts and the clock.
 */
final class Screening {

    private static final int DEFAULT_LIMIT = 50;

    private final Topics topics;
    private final EngineSettings settings;
    private final int sizeLimit;
    private final Clock clock;
    private final TargetCheck targets;
    private final Map<String, CloudAdapter> adapters;
    private final EventReader events = new EventReader();
    private final SchemaCheck schemas = new SchemaCheck();
    private final SupportCheck support = new SupportCheck();

    /**
     * @param sizeLimit bytes of a record's value
     */
    Screening(
            Topics topics,
            EngineSettings settings,
            int sizeLimit,
            Supplier<Accounts> accounts,
            Map<String, CloudAdapter> adapters,
            Clock clock) {
        this.topics = topics;
        this.settings = settings;
        this.sizeLimit = sizeLimit;
        this.clock = clock;
        this.targets = new TargetCheck(accounts, adapters);
        this.adapters = adapters;
    }

    Screened screen(ConsumerRecord<byte[], byte[]> record) {
        Optional<String> tenant = topics.tenantOfCommands(record.topic());
        if (tenant.isEmpty()) {
            return new Screened.Dead("expected a commands topic, got " + record.topic());
        }
        byte[] value = record.value() == null ? new byte[0] : record.value();
        long receivedAt = receivedAt(record);
        Attributes attributes = Attributes.of(record.headers(), value);
        Findings findings = new Findings();
        Optional<Event> event = Optional.empty();
        if (value.length > sizeLimit) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "",
                    "expected a command of at most " + sizeLimit + " bytes, got " + value.length);
        } else {
            event = events.read(attributes, record.headers(), value, findings);
        }
        if (attributes.get("id").isEmpty() || attributes.get("source").isEmpty()) {
            return new Screened.Dead(
                    findings.problem("unreadable").map(Problem::message).orElse("no identity"));
        }
        Incoming incoming = event.map(read -> Incoming.read(tenant.get(), attributes, read.data(), receivedAt))
                .orElseGet(() -> Incoming.unread(tenant.get(), attributes, value, receivedAt));
        return event.map(read -> judged(incoming, read, findings)).orElseGet(() -> rejected(incoming, findings));
    }

    private Screened judged(Incoming incoming, Event event, Findings findings) {
        Optional<CommandType> type = CommandType.read(incoming.type(), findings);
        checkAge(incoming, event, findings);
        if (type.isEmpty() || !findings.none()) {
            return rejected(incoming, findings);
        }
        event.schema()
                .filter(schema -> !type.get().fits(schema))
                .ifPresent(schema -> findings.attribute(
                        ErrorCode.INVALID_ARGUMENT,
                        "dataschema",
                        "expected urn:dragoman:" + incoming.kind() + "." + incoming.verb() + ":1, got '" + schema
                                + "'"));
        JsonNode data = incoming.data();
        if (data.isMissingNode()) {
            findings.attribute(ErrorCode.INVALID_ARGUMENT, "data", "expected an object, got none");
            return rejected(incoming, findings);
        }
        findings.addAll(
                ErrorCode.INVALID_ARGUMENT,
                schemas.violations(type.get().kind(), type.get().verb(), data));
        Duration deadline = deadline(data, findings);
        Lane lane = incoming.lane();
        if (!lane.equals(Lane.NONE) && findings.noneAt("/target")) {
            targets.check(incoming.tenant(), lane, findings);
        }
        CloudAdapter adapter = adapters.get(lane.provider());
        if (adapter == null) {
            return rejected(incoming, findings);
        }
        Supported supported = support.check(adapter, type.get(), data, findings);
        return findings.none()
                ? new Screened.Told(InboxRecord.accepted(command(incoming, type.get(), supported, deadline)))
                : rejected(incoming, findings);
    }

    /** A topic that is replayed must not act again: beyond the window nobody knows what was done already. */
    private void checkAge(Incoming incoming, Event event, Findings findings) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime oldest = now.minus(settings.deduplicationWindow());
        event.expiry()
                .filter(expiry -> expiry.isBefore(now))
                .ifPresent(expiry -> findings.attribute(ErrorCode.EXPIRED, "expirytime", expiry + " has passed"));
        event.time()
                .filter(time -> time.isBefore(oldest))
                .ifPresent(time -> findings.attribute(
                        ErrorCode.EXPIRED,
                        "time",
                        "expected a command no older than " + settings.deduplicationWindow() + ", got one of " + time));
        if (incoming.receivedAt() < oldest.toInstant().toEpochMilli()) {
            findings.add(
                    ErrorCode.EXPIRED,
                    "",
                    "the command lay in its topic for longer than " + settings.deduplicationWindow());
        }
    }

    private Duration deadline(JsonNode data, Findings findings) {
        JsonNode given = data.path("deadline");
        if (!given.isTextual() || !findings.noneAt("/deadline")) {
            return settings.defaultDeadline();
        }
        Duration deadline = Duration.parse(given.asText());
        if (deadline.compareTo(settings.maximumDeadline()) > 0) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/deadline",
                    "expected at most " + settings.maximumDeadline() + ", got " + given.asText());
        }
        return deadline;
    }

    private static Command command(Incoming incoming, CommandType type, Supported supported, Duration deadline) {
        boolean list = type.verb() == Verb.LIST;
        return new Command(
                incoming.operationId(),
                incoming.tenant(),
                incoming.source(),
                incoming.id(),
                incoming.correlationId().orElse(null),
                incoming.traceparent().orElse(null),
                type.kind(),
                type.verb(),
                incoming.lane(),
                incoming.stack(),
                incoming.name(),
                supported.spec(),
                supported.ignored(),
                list ? incoming.data().path("limit").asInt(DEFAULT_LIMIT) : 0,
                incoming.data().path("pageToken").asText(""),
                incoming.receivedAt(),
                incoming.receivedAt() + deadline.toMillis());
    }

    private static Screened rejected(Incoming incoming, Findings findings) {
        return new Screened.Told(new InboxRecord(
                InboxRecord.VERSION,
                incoming.operationId(),
                incoming.tenant(),
                incoming.source(),
                incoming.id(),
                incoming.correlationId().orElse(null),
                incoming.traceparent().orElse(null),
                incoming.kind(),
                incoming.verb(),
                incoming.stack(),
                incoming.name(),
                incoming.lane(),
                incoming.receivedAt(),
                null,
                findings.problem(incoming.attempt()).orElseThrow()));
    }

    /** The broker's or the publisher's clock, but not the future's. */
    private long receivedAt(ConsumerRecord<byte[], byte[]> record) {
        long now = clock.millis();
        return record.timestamp() < 0 ? now : Math.min(record.timestamp(), now);
    }
}
