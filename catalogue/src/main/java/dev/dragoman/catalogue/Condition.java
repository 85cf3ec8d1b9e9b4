package dev.dragoman.catalogue;

import java.util.List;

/**
 * What a call says about another of its parameters. Inside a list's element the other parameter is the one of the same
 * element.
 *
 * @param parameter the other parameter, as documented ({@code SecurityGroupPolicySet.Version})
 * @param values it holds where the parameter is sent with one of these, in upper or lower case; empty: with any value
 */
public record Condition(String parameter, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }
}
