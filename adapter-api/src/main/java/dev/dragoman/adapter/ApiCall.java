package dev.dragoman.adapter;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One API call, frozen: what is stored before it is sent, and sent again as it was if it has to be.
 *
 * @param target whose account, in which region
 * @param api the API's version as the catalogue names it ({@code 2016-04-28}, {@code 2017-03-12}, {@code v2})
 * @param action the API's action
 * @param parameters names as on the wire (repeated ones already numbered) and raw values, unsigned; without the public
 *     parameters of the API
 * @param changing whether it may change the cloud
 * @param place which step of which procedure it is, so that its answer can be read
 * @param expect what a look compares: canonical attribute to the value that the searched resource has
 */
public record ApiCall(
        Lane target,
        String api,
        String action,
        SortedMap<String, String> parameters,
        boolean changing,
        Place place,
        Map<String, String> expect) {

    public ApiCall {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        expect = expect == null ? Map.of() : Map.copyOf(expect);
    }

    /**
     * A step of a procedure, at one stage.
     *
     * @param version the procedure's
     * @param step the step's index, from 0
     */
    public record Place(Kind kind, Verb verb, int version, int step, Stage stage) {}

    /** What a call is for within its step. */
    public enum Stage {
        /** The step's own call. */
        CALL,
        /** A look whether the work that the call started has ended. */
        WAIT,
        /** A look for what a call did whose answer is missing. */
        RECOVER
    }
}
