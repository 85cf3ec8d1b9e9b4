package dev.dragoman.app.catalogue;

import static dev.dragoman.app.catalogue.ParameterWords.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.Recovery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it is found out what a changing call did whose answer is missing.
 *
 * @param way the way's name in the catalogue: {@code token}, {@code unique}, {@code marker}, …
 * @param parameter the parameter that carries token or marker; empty for other ways
 * @param look the action that is asked; empty for ways that do not look
 * @param where what must be so in the look's answer: fields and texts, in which {@code {Name}} is the request's parameter
 * @param alsoTouches what the call changes beside what it names, as kinds of resources
 * @param why why it is this way; empty where the action's facts say so
 * @param words all of it in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecoveryFacts(
        String way,
        String parameter,
        String look,
        Map<String, String> where,
        List<String> alsoTouches,
        String why,
        String words) {

    static RecoveryFacts of(Recovery how) {
        return new RecoveryFacts(
                how.way().name().toLowerCase(Locale.ROOT),
                how.parameter().orElse(""),
                how.look().map(Recovery.Search::action).orElse(""),
                how.look().map(look -> new TreeMap<>(look.where())).orElseGet(TreeMap::new),
                how.alsoTouches(),
                how.why().orElse(""),
                words(how));
    }

    private static String words(Recovery how) {
        String parameter = how.parameter().map(name -> "`" + name + "`").orElse("");
        String look = how.look().map(RecoveryFacts::look).orElse("");
        return switch (how.way()) {
            case TOKEN ->
                "By token: the same call is sent again with the same " + parameter
                        + "; the cloud answers as it did the first time.";
            case UNIQUE -> "By a key that can stand only once: what " + look + " finds is its work.";
            case MARKER ->
                "By a marker in " + parameter + ": what " + look + " finds is its work."
                        + how.restore().map(RecoveryFacts::restored).orElse("");
            case DIFFERENCE ->
                "By difference: what " + look + " finds and did not find before the call is its work."
                        + " Where others make such things too, it ends `unresolved`.";
            case STATE -> state(how, look);
            case REPEAT -> "By repeating: a second call changes nothing more.";
            case NONE -> "It cannot be found out: without an answer it ends `unresolved`.";
        };
    }

    private static String restored(Recovery.Restore restore) {
        return " Then `" + restore.action() + "` puts your own text there.";
    }

    private static String state(Recovery how, String look) {
        if (!how.before().isEmpty()) {
            return "By state: it took effect if " + look + " finds " + names(how.before(), " or ")
                    + " changed since before the call.";
        }
        boolean gone = how.look().filter(Recovery.Search::gone).isPresent();
        return "By state: it took effect if " + look + (gone ? " finds nothing any more." : " finds it so.");
    }

    private static String look(Recovery.Search look) {
        return "`" + look.action() + "`"
                + (look.where().isEmpty() ? "" : " (by " + names(new TreeMap<>(look.where()).keySet(), ", ") + ")");
    }
}
