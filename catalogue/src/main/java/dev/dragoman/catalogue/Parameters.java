package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Violation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads an action's parameters as a publisher writes them in a native command, checks them ({@link CallCheck}), and gives them
 * by their names on the wire.
 *
 * <ul>
 *   <li>Repeated and nested parameters stand flat ({@code "Filters.0.Values.1": "x"}; the first index is the documented one, {@link
 *       Parameter#base()}), or as JSON structure ({@code "Filters": [{"Name": "vpc-id", "Values": ["x"]}]}), or mixed.
 *   <li>Values are texts, numbers or booleans, see {@link Scalars}. {@code null}, empty lists and empty structures are
 *       refused: nothing on the wire says them.
 *   <li>Documented aliases become the parameter's name on the wire.
 *   <li>A parameter that is several values in one text, separated by commas, may be a list.
 *   <li>A parameter that is a JSON text may be that text, or the structure; its members may also be flat ({@code
 *       "IkeConfig.IkeVersion": "ikev2"}). From structure, the text has the documented members in the documents' order, numbers
 *       and booleans as such.
 *   <li>The value of a secret parameter is {@code {"secretRef": "vpn/psk-1"}}, also inside a JSON text; an inline value is a
 *       violation that does not quote it.
 * </ul>
 *
 * <p>Immutable and made to be kept: one per action, {@link Catalogue#parameters(String)}.
 */
public final class Parameters {

    private final CallCheck check;
    private final int firstIndex;

    Parameters(Api api, Action action) {
        this.check = new CallCheck(action);
        this.firstIndex = api.firstIndex();
    }

    public Action action() {
        return check.action();
    }

    /** The check of a call that is written for the wire already. */
    public CallCheck check() {
        return check;
    }

    /**
     * Reads and checks.
     *
     * @param written what the publisher wrote: a JSON object
     * @param supplied values that the caller adds by their names on the wire (region, idempotency token) where the action
     *     takes them and the publisher wrote none
     */
    public Reading read(JsonNode written, Validation validation, Map<String, String> supplied) {
        List<Problem> problems = new ArrayList<>();
        Sent root = Sent.root(check.shape());
        if (written.isObject()) {
            new JsonReader(check.action(), root, problems::add, JsonReader.Secrets.BY_NAME, firstIndex).read(written);
        } else {
            problems.add(new Problem(
                    "", new Violation(Kind.STRUCTURE, "", "parameters must be an object of names and values")));
        }
        new TreeMap<>(supplied).forEach((name, value) -> supply(root, name, value));
        WireWriter wire = new WireWriter(root);
        return new Reading(
                wire.values(), wire.secrets(), wire.secretTexts(), check.problems(root, problems, validation));
    }

    private void supply(Sent root, String name, String value) {
        Place.of(check.shape(), name)
                .map(place -> root.at(place.shape(), place.indexes(), ""))
                .filter(sent -> !sent.isSet() && !sent.isPresent())
                .ifPresent(sent -> sent.setText(value));
    }

    /**
     * What was read. It may be sent only if there are no problems.
     *
     * @param values by name on the wire
     * @param secrets secrets' names by the name on the wire of the parameters whose whole values they are
     * @param secretTexts by name on the wire: JSON texts with secrets in them
     * @param problems everything that is wrong, missing parameters first
     */
    public record Reading(
            SortedMap<String, String> values,
            SortedMap<String, String> secrets,
            SortedMap<String, SecretText> secretTexts,
            List<Problem> problems) {
        public Reading {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
            secretTexts = Collections.unmodifiableSortedMap(new TreeMap<>(secretTexts));
            problems = List.copyOf(problems);
        }
    }
}
