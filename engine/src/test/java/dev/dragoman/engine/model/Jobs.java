package dev.dragoman.engine.model;

import static dev.dragoman.engine.TestCommand.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The jobs of a world: one of each way of recovery, one step or several, at once or asynchronous. */
final class Jobs {

    private static final AccountPolicy UNMARKED = new AccountPolicy(MarkerPolicy.OFF, Set.of());
    private static final AccountPolicy UNMARKED_ALONE = new AccountPolicy(MarkerPolicy.OFF, Set.of(Kind.NETWORK));
    private static final AccountPolicy ALONE = new AccountPolicy(MarkerPolicy.STRIP_AFTER, Set.of(Kind.ELASTIC_IP));

    /** Every kind of job that there is. */
    static final List<BiFunction<Jobs, Integer, Job>> ALL = List.of(
            (jobs, number) -> jobs.network("timely", AccountPolicy.DEFAULT, number),
            (jobs, number) -> jobs.network("staged", AccountPolicy.DEFAULT, number),
            (jobs, number) -> jobs.network("marked", AccountPolicy.DEFAULT, number),
            (jobs, number) -> jobs.network("marked", UNMARKED, number),
            (jobs, number) -> jobs.network("marked", UNMARKED_ALONE, number),
            (jobs, number) -> jobs.subnet("timely", number),
            (jobs, number) -> jobs.subnet("keyed", number),
            (jobs, number) -> jobs.route(number),
            (jobs, number) -> jobs.address(AccountPolicy.DEFAULT, number),
            (jobs, number) -> jobs.address(ALONE, number),
            (jobs, number) -> jobs.delete(Kind.NETWORK, number),
            (jobs, number) -> jobs.delete(Kind.ELASTIC_IP, number),
            (jobs, number) -> jobs.associate(number),
            (jobs, number) -> jobs.disassociate(number),
            (jobs, number) -> jobs.rename("timely", number),
            (jobs, number) -> jobs.rename("keyed", number),
            (jobs, number) -> jobs.extend(number),
            (jobs, number) -> jobs.look("timely", number),
            (jobs, number) -> jobs.look("keyed", number));

    private final World world;
    private final FakeCloud cloud;
    /** How long a job may take. */
    private final long deadlineMillis;

    private String network = "";
    private String subject = "";

    Jobs(World world, FakeCloud cloud, long deadlineMillis) {
        this.world = world;
        this.cloud = cloud;
        this.deadlineMillis = deadlineMillis;
    }

    /** Whether nobody else makes anything where this job works, so that what is new must be its own. */
    static boolean alone(Job job) {
        return !job.policy().exclusive().isEmpty();
    }

    private Job network(String provider, AccountPolicy policy, int number) {
        return create(Kind.NETWORK, provider, policy, number, "{\"cidr\":\"10.0.0.0/16\"}", Map.of());
    }

    private Job subnet(String provider, int number) {
        String spec = "{\"network\":{\"name\":\"main\"},\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}";
        return create(
                Kind.SUBNET, provider, AccountPolicy.DEFAULT, number, spec, Map.of("network", attributes(network())));
    }

    private Job route(int number) {
        String spec = "{\"network\":{\"name\":\"main\"},\"destination\":\"0.0.0.0/0\","
                + "\"nextHop\":{\"kind\":\"nat-gateway\",\"id\":\"nat-" + number + "\"}}";
        ObjectNode hop = Json.mapper().createObjectNode().put("id", "nat-" + number);
        return create(
                Kind.ROUTE,
                "timely",
                AccountPolicy.DEFAULT,
                number,
                spec,
                Map.of("network", attributes(network()), "nextHop", hop));
    }

    private Job address(AccountPolicy policy, int number) {
        return create(Kind.ELASTIC_IP, "timely", policy, number, "{\"bandwidthMbps\":5}", Map.of());
    }

    private Job create(
            Kind kind,
            String provider,
            AccountPolicy policy,
            int number,
            String spec,
            Map<String, ObjectNode> references) {
        Command asked = asked(TestCommand.command(kind, Verb.CREATE, "name" + number), provider, spec, number);
        Task task = new Task(kind, Verb.CREATE, asked.lane(), asked.spec(), Set.of(), references);
        return new Job(asked, policy, task, Json.mapper().createObjectNode(), Optional.empty());
    }

    private Job delete(Kind kind, int number) {
        return present(command(kind, Verb.DELETE, "main"), "timely", "{}", Set.of(), number);
    }

    private Job rename(String provider, int number) {
        boolean both = provider.equals("timely");
        String spec = both
                ? "{\"displayName\":\"other" + number + "\",\"description\":\"text" + number + "\"}"
                : "{\"displayName\":\"other" + number + "\"}";
        Set<String> changed = both ? Set.of("displayName", "description") : Set.of("displayName");
        return present(command(Kind.NETWORK, Verb.MODIFY, "main"), provider, spec, changed, number);
    }

    private Job extend(int number) {
        return present(
                command(Kind.ELASTIC_IP, Verb.MODIFY, "main"),
                "keyed",
                "{\"bandwidthMbps\":7}",
                Set.of("bandwidthMbps"),
                number);
    }

    private Job associate(int number) {
        return present(
                command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "main"),
                "timely",
                "{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}",
                Set.of(),
                number);
    }

    private Job disassociate(int number) {
        return present(command(Kind.ELASTIC_IP, Verb.DISASSOCIATE, "main"), "timely", "{}", Set.of(), number);
    }

    private Job look(String provider, int number) {
        boolean takesTime = provider.equals("keyed") && subject.isEmpty();
        Job job = present(command(Kind.NETWORK, Verb.GET, "main"), provider, "{}", Set.of(), number);
        if (takesTime) {
            cloud.work(subject);
        }
        return job;
    }

    private Job present(TestCommand command, String provider, String spec, Set<String> changed, int number) {
        Command asked = asked(command, provider, spec, number);
        String id = subject(asked.kind(), asked.verb());
        ObjectNode known = attributes(id);
        Map<String, ObjectNode> references = asked.verb() == Verb.ASSOCIATE
                ? Map.of("to", Json.mapper().createObjectNode().put("id", "i-1"))
                : Map.of();
        Task task = new Task(asked.kind(), asked.verb(), asked.lane(), asked.spec(), changed, references);
        Resource resource = new Resource(
                Resource.VERSION,
                "uid",
                1,
                asked.tenant(),
                asked.stack(),
                asked.kind(),
                asked.name(),
                id,
                asked.lane(),
                "created",
                "available",
                Map.of(),
                Json.mapper().createObjectNode(),
                known);
        return new Job(asked, AccountPolicy.DEFAULT, task, known, Optional.of(resource));
    }

    private Command asked(TestCommand command, String provider, String spec, int number) {
        command.in(new Lane(provider, "prod", "here")).spec(spec).id(Integer.toString(number));
        command.operationId(operationId(number));
        if (command.verb() == Verb.CREATE && world.random.nextInt(5) == 0) {
            command.adopting();
        }
        if (command.verb().changing() && world.random.nextInt(5) == 0) {
            command.untilSubmitted();
        }
        return command.at(world.now(), world.now() + deadlineMillis);
    }

    /** 52 letters, the first two tell operations of one world apart, the next ones worlds. */
    private String operationId(int number) {
        String own = (char) ('a' + number) + "x" + Long.toString(world.seed, 36).replace('-', 'm');
        String rest = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwxyz";
        return (own + rest).substring(0, 52).toLowerCase(Locale.ROOT);
    }

    /** The network in which subnets and routes are made. */
    private String network() {
        if (network.isEmpty()) {
            network = cloud.have("Network", "Cidr", "10.0.0.0/16", "Name", "main");
        }
        return network;
    }

    /** What is changed, looked at or deleted: the same for all jobs of a world. */
    private String subject(Kind kind, Verb verb) {
        if (subject.isEmpty()) {
            subject = kind == Kind.NETWORK
                    ? cloud.have("Network", "Cidr", "10.0.0.0/16", "Name", "main")
                    : cloud.have("Address", "Name", "main", "Bandwidth", "5");
            if (verb == Verb.DISASSOCIATE) {
                cloud.bind(subject, "i-1");
            }
        }
        return subject;
    }

    private ObjectNode attributes(String id) {
        ObjectNode known = Json.mapper().createObjectNode().put("id", id);
        cloud.truth(id)
                .ifPresent(there -> known.put("status", there.path("Status").asText())
                        .put("mainRouteTableId", there.path("Table").asText()));
        return known;
    }
}
