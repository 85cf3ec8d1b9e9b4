package dev.dragoman.model;

/**
 * What a resource is called in Dragoman: unique in tenant, stack, lane and kind.
 *
 * @param tenant the tenant, known from the command's topic
 * @param stack the publisher's grouping
 * @param lane where the resource lives
 * @param kind what it is
 * @param name the handle that commands and references use, see {@link #NAME}
 */
public record ResourceKey(String tenant, String stack, Lane lane, Kind kind, String name) {

    /** A handle: starts with a letter, 2 to 63 lower-case letters, digits and hyphens, no hyphen at the end. */
    public static final String NAME = "^[a-z][a-z0-9-]{0,61}[a-z0-9]" + Anchors.END;

    /** The {@code subject} of the resource's events: {@code stack/kind/name}. */
    public String subject() {
        return stack + "/" + kind.id() + "/" + name;
    }

    /** Reads what {@link #toString} wrote. */
    public static ResourceKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException(
                    "resource key: expected tenant/stack/provider/account/region/kind/name, got '" + text + "'");
        }
        Kind kind = Kind.find(parts[5])
                .orElseThrow(() -> new IllegalArgumentException("resource key: no kind is called '" + parts[5] + "'"));
        return new ResourceKey(parts[0], parts[1], new Lane(parts[2], parts[3], parts[4]), kind, parts[6]);
    }

    /** The same resource name in the same tenant, stack and lane, of another kind. */
    public ResourceKey sibling(Kind otherKind, String otherName) {
        return new ResourceKey(tenant, stack, lane, otherKind, otherName);
    }

    @Override
    public String toString() {
        return tenant + "/" + stack + "/" + lane + "/" + kind.id() + "/" + name;
    }
}
