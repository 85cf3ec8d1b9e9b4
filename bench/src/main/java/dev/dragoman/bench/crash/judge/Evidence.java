package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.load.Sent;
import dev.dragoman.bench.process.Account;
import dev.dragoman.bench.process.Simulators;
import java.util.List;

/**
 * All that is known of a run.
 *
 * @param accounts what the commands were for
 * @param sent what was published, in order
 * @param events every record of the events topics, each partition's in order
 * @param requests every record of the requests topics, each partition's in order
 * @param replies every record of the replies topic, each partition's in order
 * @param calls the simulators' record of calls, oldest first
 * @param resources what exists at the simulators in the end
 * @param faults what was done to the installation, and when
 */
public record Evidence(
        List<Account> accounts,
        List<Sent> sent,
        List<Said> events,
        List<Said> requests,
        List<Said> replies,
        List<JsonNode> calls,
        List<JsonNode> resources,
        List<Applied> faults) {

    public Evidence {
        accounts = List.copyOf(accounts);
        sent = List.copyOf(sent);
        events = List.copyOf(events);
        requests = List.copyOf(requests);
        replies = List.copyOf(replies);
        calls = List.copyOf(calls);
        resources = List.copyOf(resources);
        faults = List.copyOf(faults);
    }

    /**
     * Gathers what is left of a run, when all is quiet; Kafka and the simulators still run.
     *
     * @param accounts what the commands were for
     * @param sent the journal
     */
    public static Evidence gather(
            String bootstrapServers,
            List<Account> accounts,
            List<Sent> sent,
            Simulators simulators,
            List<Applied> faults)
            throws InterruptedException {
        List<JsonNode> calls = simulators.calls(0); // first: no call without its request
        List<JsonNode> resources = simulators.resources();
        Ledgers ledgers = Ledgers.read(bootstrapServers, accounts);
        return new Evidence(
                accounts, sent, ledgers.events(), ledgers.requests(), ledgers.replies(), calls, resources, faults);
    }
}
