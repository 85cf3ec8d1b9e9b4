package dev.dragoman.routes.intake;

import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.schema.Schemas;
import dev.dragoman.routes.config.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind and the verb of {@code dragoman.<kind>.<verb>}. */
record CommandType(Kind kind, Verb verb) {

    private static final String FIRST = "dragoman";
    private static final Pattern MINOR = Pattern.compile("\\.(0|[1-9][0-9]{0,8})");

    /** Reads the type, or adds what is wrong with it. */
    static Optional<CommandType> read(String type, Findings findings) {
        String[] parts = type.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FIRST)) {
            wrong(findings, "expected dragoman.<kind>.<verb>, got '" + type + "'" + Nearest.hint(type, all()));
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.find(parts[1]);
        if (kind.isEmpty()) {
            List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
            wrong(findings, "there is no kind '" + parts[1] + "'" + Nearest.hint(parts[1], kinds) + known(kinds));
        }
        Optional<Verb> verb = Verb.find(parts[2]);
        if (verb.isEmpty() || (kind.isPresent() && !kind.get().verbs().contains(verb.get()))) {
            List<String> verbs = verbs(kind);
            wrong(
                    findings,
                    (kind.isPresent() ? "kind '" + parts[1] + "' has no verb '" : "there is no verb '") + parts[2] + "'"
                            + Nearest.hint(parts[2], verbs) + known(verbs));
            return Optional.empty();
        }
        return kind.map(known -> new CommandType(known, verb.get()));
    }

    /**
     * Whether a command is in a newer minor version than this gateway knows; or adds that its schema is none of its type.
     *
     * @param dataschema {@code urn:dragoman:<kind>.<verb>:1}, or with a minor version behind it, {@code :1.2}
     */
    boolean newer(String dataschema, Findings findings) {
        String ours = Schemas.id(kind, verb);
        if (dataschema.equals(ours)) {
            return false;
        }
        Matcher minor = MINOR.matcher(dataschema.startsWith(ours) ? dataschema.substring(ours.length()) : "");
        if (minor.matches()) {
            return Integer.parseInt(minor.group(1)) > Schemas.MINOR;
        }
        findings.attribute(ErrorCode.INVALID_ARGUMENT, "dataschema", "expected " + ours + ", got '" + dataschema + "'");
        return false;
    }

    private static void wrong(Findings findings, String message) {
        findings.attribute(ErrorCode.INVALID_ARGUMENT, "type", message);
    }

    private static List<String> verbs(Optional<Kind> kind) {
        return Arrays.stream(Verb.values())
                .filter(verb -> kind.isEmpty() || kind.get().verbs().contains(verb))
                .map(Verb::id)
                .toList();
    }

    private static String known(List<String> names) {
        return " (known: " + String.join(", ", names) + ")";
    }

    private static List<String> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.verbs().stream().map(verb -> FIRST + "." + kind.id() + "." + verb.id()))
                .toList();
    }
}
