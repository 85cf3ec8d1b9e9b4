package dev.dragoman.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of Dragoman's topics. What each one carries, its key and its retention stand in the design's table of
 * topics; here is only what they are called.
 *
 * @param prefix stands before every name, up to 64 of the characters that Kafka allows in a topic's name; may be empty
 */
public record Topics(String prefix) {

    /** The prefix unless configured otherwise. */
    public static final String DEFAULT_PREFIX = "dragoman.";

    /** The tenant whose topics bear no tenant's name. */
    public static final String DEFAULT_TENANT = "default";

    /** What a tenant's name looks like: 1 to 63 lower-case letters, digits and hyphens, no hyphen first. */
    public static final String TENANT = "^[a-z0-9][a-z0-9-]{0,62}$";

    private static final Pattern TENANT_NAME = Pattern.compile(TENANT);
    private static final Pattern LEGAL_PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    public Topics {
        if (!LEGAL_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic prefix: expected up to 64 letters, digits, dots, underscores and"
                    + " hyphens, got '" + prefix + "'");
        }
    }

    /** The topics under the default prefix. */
    public static Topics standard() {
        return new Topics(DEFAULT_PREFIX);
    }

    /** Where a tenant's publishers write commands. */
    public String commands(String tenant) {
        return ofTenant("commands", tenant);
    }

    /** Matches the commands topics of every tenant, and nothing else. */
    public Pattern allCommands() {
        return everyTenant("commands");
    }

    /** Where a tenant's subscribers read what came of commands. */
    public String events(String tenant) {
        return ofTenant("events", tenant);
    }

    /** Matches the events topics of every tenant, and nothing else. */
    public Pattern allEvents() {
        return everyTenant("events");
    }

    /** Normalised commands, and the violations of those that are not valid. */
    public String inbox() {
        return prefix + "inbox";
    }

    /** The calls that one cloud's route is to make. */
    public String requests(String provider) {
        return prefix + "requests." + provider;
    }

    /** What came of the calls, from every cloud's route. */
    public String replies() {
        return prefix + "replies";
    }

    /** The compacted view of operations. */
    public String operations() {
        return prefix + "operations";
    }

    /** The compacted view of resources. */
    public String resources() {
        return prefix + "resources";
    }

    /** What has no identity that it could be answered by, with the reason. */
    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /**
     * The tenant whose commands a topic carries.
     *
     * @return empty if it is no commands topic; the default tenant has one name only, so {@code commands.default} is
     *     none
     */
    public Optional<String> tenantOfCommands(String topic) {
        String base = prefix + "commands";
        if (topic.equals(base)) {
            return Optional.of(DEFAULT_TENANT);
        }
        if (!topic.startsWith(base + ".")) {
            return Optional.empty();
        }
        String tenant = topic.substring(base.length() + 1);
        boolean named = TENANT_NAME.matcher(tenant).matches() && !tenant.equals(DEFAULT_TENANT);
        return named ? Optional.of(tenant) : Optional.empty();
    }

    private String ofTenant(String topic, String tenant) {
        if (!TENANT_NAME.matcher(tenant).matches()) {
            throw new IllegalArgumentException("tenant: expected " + TENANT + ", got '" + tenant + "'");
        }
        return tenant.equals(DEFAULT_TENANT) ? prefix + topic : prefix + topic + "." + tenant;
    }

    private Pattern everyTenant(String topic) {
        return Pattern.compile(
                Pattern.quote(prefix + topic) + "(\\.(?!" + DEFAULT_TENANT + "$)[a-z0-9][a-z0-9-]{0,62})?");
    }
}
