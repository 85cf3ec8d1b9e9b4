package dev.dragoman.app.catalogue;

import static dev.dragoman.app.catalogue.ParameterWords.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.Completion;
import dev.dragoman.catalogue.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the end of an action's work is seen.
 *
 * @param mode {@code immediate}, {@code poll-state}, {@code poll-task} or {@code poll-bill}
 * @param action the action that shows it; empty if the answer is the end
 * @param parameter that action's parameter that takes the id
 * @param field where its answer holds the state
 * @param pending states in which it goes on
 * @param success states at a good end
 * @param failure states at a bad end
 * @param stated whether the documents say so; otherwise it is inferred
 * @param words all of it in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompletionFacts(
        String mode,
        String action,
        String parameter,
        String field,
        List<String> pending,
        List<String> success,
        List<String> failure,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean stated,
        String words) {

    static CompletionFacts of(Completion completion) {
        String mode = completion.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String after = completion
                .settle()
                .map(watch -> " Another change is possible once " + look(watch) + ends(watch) + ".")
                .orElse("");
        return completion
                .watch()
                .map(watch -> new CompletionFacts(
                        mode,
                        watch.poll(),
                        watch.pollParameter().orElse(""),
                        watch.statusPath(),
                        watch.pending(),
                        watch.success(),
                        watch.failure(),
                        completion.stated(),
                        words(completion, watch) + after))
                .orElseGet(() -> new CompletionFacts(
                        mode,
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        completion.stated(),
                        "The answer is the end." + after));
    }

    private static String words(Completion completion, Watch watch) {
        String what =
                switch (completion.mode()) {
                    case POLL_TASK -> "A task: it has ended when ";
                    case POLL_BILL -> "A purchase: it has ended when ";
                    case POLL_STATE, IMMEDIATE -> "It has ended when ";
                };
        StringBuilder words =
                new StringBuilder(what).append(look(watch)).append(ends(watch)).append('.');
        if (!watch.pending().isEmpty()) {
            words.append(" It goes on while that is ")
                    .append(names(watch.pending(), " or "))
                    .append('.');
        }
        if (!watch.failure().isEmpty()) {
            words.append(" It has failed at ").append(names(watch.failure(), " or "));
            watch.errorPath().ifPresent(path -> words.append("; `").append(path).append("` says why"));
            words.append('.');
        }
        watch.resultPath()
                .ifPresent(path ->
                        words.append(" What it found out is in `").append(path).append("`."));
        watch.lookup().ifPresent(lookup -> words.append(" No answer tells the new id; `")
                .append(lookup.action())
                .append("` does, by ")
                .append(names(lookup.by(), " and "))
                .append('.'));
        return words.append(completion.stated() ? "" : " This is inferred.").toString();
    }

    /** The action to call, and with which id. */
    private static String look(Watch watch) {
        String id = watch.idFromRequest()
                .map(parameter -> ", the request's `" + parameter + "`")
                .orElseGet(() -> watch.idPaths().isEmpty() ? "" : ", the answer's " + names(watch.idPaths(), " or "));
        return "`" + watch.poll() + "`"
                + watch.pollParameter()
                        .map(parameter -> " (by `" + parameter + "`" + id + ")")
                        .orElse("");
    }

    private static String ends(Watch watch) {
        List<String> ends = new ArrayList<>();
        if (!watch.success().isEmpty()) {
            ends.add(" shows " + names(watch.success(), " or ") + " in `" + watch.statusPath() + "`" + asked(watch));
        }
        if (watch.successWhenAbsent()) {
            ends.add(" finds nothing any more");
        }
        return String.join(", or", ends);
    }

    /** What must be as the request asked for, where that was sent. */
    private static String asked(Watch watch) {
        return new TreeMap<>(watch.where())
                .entrySet().stream()
                        .map(field -> {
                            boolean other = field.getKey().startsWith("!");
                            return " and `" + field.getKey().substring(other ? 1 : 0) + "` is " + (other ? "not " : "")
                                    + "the request's `"
                                    + field.getValue().replaceAll("[{}]", "") + "`";
                        })
                        .collect(Collectors.joining(","));
    }
}
