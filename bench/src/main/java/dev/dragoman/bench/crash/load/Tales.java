package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Account;
import dev.dragoman.model.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which stories are told, where, in which order: a function of the seed. */
final class Tales {

    /** Stories and how often each is told. */
    private static final List<Share> SHARES = shares();

    private final Workload workload;

    Tales(Workload workload) {
        this.workload = workload;
    }

    private record Share(int weight, Story story) {}

    /**
     * A story with its place.
     *
     * @param number its own
     */
    record Telling(int number, Story story, Account account, Lane lane, String tenant, long seed) {

        String name() {
            return story.name() + "-" + number;
        }

        Stage stage(Load load) {
            return new Stage(load, name(), "s" + number, account, lane, tenant, new Random(seed));
        }
    }

    private static List<Share> shares() {
        List<Share> all = new ArrayList<>();
        all.add(new Share(6, new NetworkLife()));
        all.add(new Share(4, new ElasticIpLife()));
        all.add(new Share(3, new Twins()));
        all.add(new Share(2, new Imports()));
        all.add(new Share(2, new StrangersEquals()));
        all.add(new Share(3, new Cancels()));
        all.add(new Share(3, new ShortOfTime()));
        all.add(new Share(3, new ManyChanges()));
        all.add(new Share(3, new AcrossStacks()));
        all.add(new Share(2, new Disorder()));
        all.add(new Share(2, new Refusals()));
        NativeStory.all().forEach(story -> all.add(new Share(1, story)));
        return List.copyOf(all);
    }

    /** The story of this number, from 1. */
    Telling next(int number) {
        Random random = new Random(workload.seed() * 1_000_003 + number);
        random.nextLong(); // the first of neighbouring seeds are alike
        Story story = story(random);
        List<Account> fitting = workload.places().stream()
                .filter(account -> story.at(account.provider()))
                .toList();
        Account account = fitting.get(random.nextInt(fitting.size()));
        String region = account.regions().get(random.nextInt(account.regions().size()));
        String tenant = account.tenants().get(random.nextInt(account.tenants().size()));
        Lane lane = new Lane(account.provider(), account.name(), region);
        return new Telling(number, story, account, lane, tenant, random.nextLong());
    }

    private static Story story(Random random) {
        int left = random.nextInt(SHARES.stream().mapToInt(Share::weight).sum());
        for (Share share : SHARES) {
            left -= share.weight();
            if (left < 0) {
                return share.story();
            }
        }
        throw new IllegalStateException("no share is left");
    }
}
