package dev.dragoman.simulator.tencent.line;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Good rules of each sort, and the names that go with the sort; {@code 10.0.0.0/16} is the VPC's range. A rule is written
 * as the values of its fields, with spaces between.
 */
enum RuleSample {
    LOCAL_IP(
            "LocalIPTranslation",
            "snat",
            true,
            "InvalidLocalIPTranslation.NotFound",
            "originalIP translationIP",
            "10.0.0.5 138.0.0.5",
            "10.0.0.6 138.0.0.6"),
    LOCAL_SOURCE(
            "LocalSourceIPPortTranslation",
            "snapt",
            true,
            "InvalidTranslationIPPool.NotFound",
            "translationIPPool",
            "138.0.1.1-138.0.1.9",
            "138.0.2.0/28"),
    LOCAL_DESTINATION(
            "LocalDestinationIPPortTranslation",
            "dnapt",
            false,
            "InvalidLocalDestinationIPPortTranslation.NotFound",
            "originalIP originalPort translationIP translationPort proto",
            "10.0.0.5 80-90 138.0.0.5 800-820 tcp",
            "10.0.0.6 80 138.0.0.5 90 tcp"),
    PEER_IP(
            "PeerIPTranslation",
            "dnat",
            false,
            "InvalidPeerIPTranslation.NotFound",
            "originalIP translationIP",
            "172.16.0.5 138.0.0.5",
            "172.16.0.6 138.0.0.6");

    final String stem;
    final String count;
    final boolean takesTime;
    final String notFound;
    final String fields;
    final String first;
    final String second;

    RuleSample(
            String stem, String count, boolean takesTime, String notFound, String fields, String first, String second) {
        this.stem = stem;
        this.count = count;
        this.takesTime = takesTime;
        this.notFound = notFound;
        this.fields = fields;
        this.first = first;
        this.second = second;
    }

    String action(String verb) {
        return verb + stem + "NatRule";
    }

    /** The parameters of these rules in a list. */
    String[] listed(String... rules) {
        String list = stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
        return IntStream.range(0, rules.length)
                .boxed()
                .flatMap(i -> Stream.of(named(list + "." + i + ".", rules[i])))
                .toArray(String[]::new);
    }

    /** The parameters that give a rule its new values, or name it where it is a filter. */
    String[] plain(String rule) {
        return named("", rule);
    }

    /** The parameters that name a rule by its old values. */
    String[] old(String rule) {
        String[] parameters = named("", rule);
        for (int i = 0; i < parameters.length; i += 2) {
            parameters[i] = "old" + parameters[i].substring(0, 1).toUpperCase(Locale.ROOT) + parameters[i].substring(1);
        }
        return parameters;
    }

    private String[] named(String start, String rule) {
        String[] names = fields.split(" ", -1);
        String[] values = rule.split(" ", -1);
        return IntStream.range(0, names.length)
                .boxed()
                .flatMap(i -> Stream.of(start + names[i], values[i]))
                .toArray(String[]::new);
    }
}
