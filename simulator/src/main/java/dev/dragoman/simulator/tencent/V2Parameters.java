package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.ArrayList;
import java.util.List;

/** Parameters of the legacy API, as its families read them; what is wrong with one is 4000. */
public final class V2Parameters {

    private static final String BAD_PARAMETER = "4000";

    private V2Parameters() {}

    /** A parameter, or a member of a list's element, that this call needs though the catalogue would let it be absent. */
    public static String needed(ActionCall call, String parameter) {
        return call.optional(parameter).orElseThrow(() -> bad("The request lacks the parameter " + parameter + "."));
    }

    /** A number within these limits. */
    public static int number(ActionCall call, String parameter, int otherwise, int min, int max) {
        long number = call.optional(parameter).map(Long::parseLong).orElse((long) otherwise);
        if (number < min || number > max) {
            throw bad(parameter + " is out of range: " + number);
        }
        return (int) number;
    }

    /** How the names of each element's members begin: {@code subnetSet.0}, {@code subnetSet.1}, … */
    public static List<String> elements(ActionCall call, String list) {
        List<String> elements = new ArrayList<>();
        while (isThere(call, list + "." + elements.size() + ".")) {
            elements.add(list + "." + elements.size());
        }
        return elements;
    }

    /** The same of a list that has to have an element. */
    public static List<String> neededElements(ActionCall call, String list) {
        List<String> elements = elements(call, list);
        if (elements.isEmpty()) {
            throw bad("The request lacks the parameter " + list + ".0.");
        }
        return elements;
    }

    private static boolean isThere(ActionCall call, String start) {
        return call.parameters().keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /** A refusal of a parameter. */
    public static ApiException bad(String message) {
        return new ApiException(BAD_PARAMETER, message);
    }
}
