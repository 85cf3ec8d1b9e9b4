package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.process.Account;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.Patch;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a story is told: a lane, a tenant, names that no other story has, and somebody who publishes what it says. */
final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    private static final Duration[] DEADLINES = {
        Duration.ofSeconds(90), Duration.ofMinutes(2), Duration.ofSeconds(150), Duration.ofMinutes(3)
    };

    private final Load load;
    private final String story;
    private final String tag;
    private final String series;
    private final Account account;
    private final Lane lane;
    private final String tenant;
    private final Random random;
    private int said;

    Stage(Load load, String story, String tag, Account account, Lane lane, String tenant, Random random) {
        this(load, story, tag, "", account, lane, tenant, random);
    }

    private Stage(
            Load load,
            String story,
            String tag,
            String series,
            Account account,
            Lane lane,
            String tenant,
            Random random) {
        this.load = load;
        this.story = story;
        this.tag = tag;
        this.series = series;
        this.account = account;
        this.lane = lane;
        this.tenant = tenant;
        this.random = random;
    }

    /** What names begin with that no other story has: {@code s17}. */
    String tag() {
        return tag;
    }

    Random random() {
        return random;
    }

    Lane lane() {
        return lane;
    }

    Account account() {
        return account;
    }

    Cloud cloud() {
        return Cloud.of(lane.provider());
    }

    /** The same story for another tenant. */
    Stage forTenant(String other) {
        return new Stage(load, story, tag, series + "/tenant", account, lane, other, random);
    }

    /** The same story with other names. */
    Stage later(String more) {
        return new Stage(load, story, tag + "-" + more, series + "/" + more, account, lane, tenant, random);
    }

    /** The same story in another region of the account. */
    Stage in(String region) {
        Lane there = new Lane(lane.provider(), lane.account(), region);
        return new Stage(load, story, tag, series + "/" + region, account, there, tenant, random);
    }

    /** Whether stories that come out of order are to be told. */
    boolean disorder() {
        return load.disorder();
    }

    /** Publishes a command with enough time; returns when Kafka has it. */
    Asked say(Expectation expected, CommandBuilder command) throws InterruptedException {
        return say(expected, DEADLINES[random.nextInt(DEADLINES.length)], command);
    }

    /** Publishes a command with this much time. */
    Asked say(Expectation expected, Duration deadline, CommandBuilder command) throws InterruptedException {
        OutgoingCommand outgoing = upcoming(deadline, command);
        said++;
        return load.publish(outgoing, tenant, story, expected, random);
    }

    /** Publishes a record that is no command, where the commands of a stack are. */
    void poison(String stack) throws InterruptedException {
        load.poison(tenant, stack);
    }

    /** Which operation the command will be that is said next, with the deadline that is given then. */
    OutgoingCommand upcoming(Duration deadline, CommandBuilder command) {
        return command.source("/crash" + series)
                .id(tag + "-" + (said + 1))
                .deadline(deadline)
                .build();
    }

    String operationId(OutgoingCommand command) {
        return command.operationId(tenant);
    }

    /** Lets some time pass, up to this. */
    void pause(Duration atMost) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * atMost.toMillis()));
    }

    /** Lets as much time pass as the workload has, so that many stories are under way at any time. */
    void breathe() throws InterruptedException {
        pause(load.breath());
    }

    Stranger stranger() {
        return new Stranger(load.target().clouds().get(lane.provider()), account, lane);
    }

    /** Places something to point at: its id; empty if what it is to be placed in is gone. */
    Optional<String> place(Map<String, Object> what) throws InterruptedException {
        Map<String, Object> all = new LinkedHashMap<>(what);
        all.put("api", lane.provider());
        all.put("account", account.owner());
        try {
            JsonNode placed = load.target().simulators().place(all);
            return Optional.of(placed.path("id").asText());
        } catch (IllegalStateException e) {
            LOG.info("{} cannot place {}: {}", story, what, e.getMessage());
            return Optional.empty();
        }
    }

    /** Places an instance: its id, see {@link #place}. */
    Optional<String> instance(String network, String subnet, String address) throws InterruptedException {
        return place(Map.of("kind", "instance", "network", network, "subnet", subnet, "address", address));
    }

    /** Takes away what was placed. */
    void remove(String id) throws InterruptedException {
        load.target().simulators().remove(id);
    }

    /** Changes what people change at the cloud, if it is there. */
    void alter(String id, JsonNode changes) throws InterruptedException {
        try {
            load.target().simulators().alter(id, changes);
        } catch (IllegalStateException e) {
            LOG.info("{} cannot alter {}: {}", story, id, e.getMessage());
        }
    }

    CommandBuilder network(String stack, String name, String cidr) {
        return Commands.create(
                lane, stack, name, new NetworkSpec(cidr, tag + "-" + name, null, null, null, null, null));
    }

    CommandBuilder subnet(String stack, String name, Reference network, String cidr) {
        return Commands.create(lane, stack, name, subnetSpec(name, network, cidr));
    }

    SubnetSpec subnetSpec(String name, Reference network, String cidr) {
        return new SubnetSpec(network, cidr, cloud().zone(lane.region()), tag + "-" + name, null, null, null);
    }

    CommandBuilder elasticIp(String stack, String name) {
        int bandwidth =
                10 + Math.floorMod(tag.hashCode(), 90); // what tells the calls of stories apart: no name, no token does
        return Commands.create(lane, stack, name, new ElasticIpSpec(bandwidth, null, tag + "-" + name, null));
    }

    CommandBuilder rename(String stack, Kind kind, String name, String displayName) {
        return Commands.modify(lane, stack, kind, name, Patch.setting("displayName", displayName));
    }

    CommandBuilder delete(String stack, Kind kind, String name) {
        return Commands.delete(lane, stack, kind, name);
    }

    /** A range /16 of networks, which may be the same in many. */
    String wide() {
        return "10." + random.nextInt(200) + ".0.0/16";
    }

    /** The n-th /24 in a range /16. */
    static String narrow(String wide, int n) {
        return wide.replace(".0.0/16", "." + n + ".0/24");
    }
}
