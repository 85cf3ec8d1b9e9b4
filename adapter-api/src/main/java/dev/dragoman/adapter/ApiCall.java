package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.SecretText;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One API call, frozen: what is stored before it is sent, and sent again as it was if it has to be.
 *
 * @param target whose account, in which region
 * @param api the API's version as the catalogue names it ({@code 2016-04-28}, {@code 2017-03-12}, {@code v2})
 * @param action the API's action
 * @param parameters names as on the wire (repeated ones already numbered) and raw values, unsigned; without the public
 *     parameters of the API
 * @param secrets parameters whose values are secrets, with the secrets' names; they are looked up where the call is signed
 * @param secretTexts parameters whose values are texts with placeholders of secrets in them: each placeholder with the secret's name
 * @param changing whether it may change the cloud
 * @param place which step of which procedure it is, so that its answer can be read
 * @param expect what a look compares: canonical attribute to the value that the searched resource has
 * @param context what else the adapter has to know to read the answer, in its own words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiCall(
        Lane target,
        String api,
        String action,
        SortedMap<String, String> parameters,
        SortedMap<String, String> secrets,
        SortedMap<String, SortedMap<String, String>> secretTexts,
        boolean changing,
        Place place,
        Map<String, String> expect,
        Map<String, String> context) {

    public ApiCall {
        parameters =
                Collections.unmodifiableSortedMap(parameters == null ? new TreeMap<>() : new TreeMap<>(parameters));
        secrets = Collections.unmodifiableSortedMap(secrets == null ? new TreeMap<>() : new TreeMap<>(secrets));
        secretTexts =
                Collections.unmodifiableSortedMap(secretTexts == null ? new TreeMap<>() : new TreeMap<>(secretTexts));
        expect = expect == null ? Map.of() : Map.copyOf(expect);
        context = context == null ? Map.of() : Map.copyOf(context);
    }

    /** A call whose answer can be read without more. */
    public ApiCall(
            Lane target,
            String api,
            String action,
            SortedMap<String, String> parameters,
            SortedMap<String, String> secrets,
            boolean changing,
            Place place,
            Map<String, String> expect) {
        this(target, api, action, parameters, secrets, changing, place, expect, Map.of());
    }

    /** A call in which secrets are whole values alone. */
    public ApiCall(
            Lane target,
            String api,
            String action,
            SortedMap<String, String> parameters,
            SortedMap<String, String> secrets,
            boolean changing,
            Place place,
            Map<String, String> expect,
            Map<String, String> context) {
        this(target, api, action, parameters, secrets, new TreeMap<>(), changing, place, expect, context);
    }

    /** The names of all secrets that it needs. */
    public Set<String> secretNames() {
        Set<String> names = new TreeSet<>(secrets.values());
        secretTexts.values().forEach(placeholders -> names.addAll(placeholders.values()));
        return names;
    }

    /**
     * A step of a procedure, at one stage.
     *
     * @param version the procedure's
     * @param step the step's index, from 0
     * @param variant see {@link ProcedureName}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Place(Kind kind, Verb verb, int version, int step, Stage stage, String variant) {

        public Place {
            variant = variant == null ? "" : variant;
        }

        public Place(Kind kind, Verb verb, int version, int step, Stage stage) {
            this(kind, verb, version, step, stage, "");
        }

        public ProcedureName procedure() {
            return new ProcedureName(kind, verb, variant);
        }
    }

    /** The same call with the secrets' values among its parameters: only to be signed at once, never to be kept. */
    public ApiCall revealed(Function<String, String> values) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        secrets.forEach((parameter, secret) -> all.put(parameter, values.apply(secret)));
        secretTexts.forEach((parameter, placeholders) -> all.computeIfPresent(
                parameter, (name, template) -> new SecretText(template, placeholders).fill(values::apply)));
        return new ApiCall(target, api, action, all, new TreeMap<>(), changing, place, expect, context);
    }

    /** What a call is for within its step. */
    public enum Stage {
        /** A look at what there is before a call whose effect can only be recognised by difference. */
        BEFORE,
        /** The step's own call. */
        CALL,
        /** A look whether the work that the call started has ended. */
        WAIT,
        /** A look for what a call did whose answer is missing. */
        RECOVER
    }
}
