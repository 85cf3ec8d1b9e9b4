package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * One account at one cloud in one region: the target of a command, the unit of order, and the key of every internal
 * topic. It does not depend on the tenant: two tenants who share an account share its lane.
 *
 * @param provider the cloud, as its adapter calls itself ({@code aliyun}, {@code tencent})
 * @param account the account's name in the gateway's configuration, not a cloud's number
 * @param region the region as the cloud spells it ({@code cn-hangzhou}, {@code ap-guangzhou})
 */
public record Lane(
        @NotNull @Pattern(regexp = NAME) @JsonPropertyDescription("The cloud: the name of one of the gateway's adapters")
        String provider,

        @NotNull @Pattern(regexp = NAME) @JsonPropertyDescription("The account's name in the gateway's configuration")
        String account,

        @NotNull @Pattern(regexp = NAME) @JsonPropertyDescription("The region as the cloud spells it")
        String region) {

    /** What each part looks like; the slash separates parts and so cannot be one. */
    public static final String NAME = "^[a-z0-9][a-z0-9-]{0,62}" + Anchors.END;

    /** Where a command goes whose target cannot be read: it can only be rejected there. */
    public static final Lane NONE = new Lane("none", "none", "none");

    /** Reads {@code provider/account/region}. */
    public static Lane parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("lane: expected provider/account/region, got '" + text + "'");
        }
        return new Lane(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return provider + "/" + account + "/" + region;
    }
}
