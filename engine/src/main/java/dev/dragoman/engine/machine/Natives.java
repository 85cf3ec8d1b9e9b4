package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.procedure.Answers;
import dev.dragoman.model.Kind;
import dev.dragoman.model.command.Invocation;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.event.NativeAnswer;
import dev.dragoman.model.event.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a native call alone: the cloud's answer. */
final class Natives {

    private Natives() {}

    /** The answer as far as there is one; null for other commands, and on the way. */
    static @Nullable NativeAnswer answer(Draft draft, Phase phase) {
        boolean over = phase.terminal() || phase == Phase.SETTLED;
        ObjectNode told = draft.progress.attributes();
        if (draft.command.kind() != Kind.NATIVE || !over || told.isEmpty()) {
            return null;
        }
        Invocation asked = Invocation.of(draft.command.spec());
        return new NativeAnswer(
                asked.api(),
                asked.action(),
                value(told, Answers.BODY),
                told.path(Answers.REQUEST_ID).asText(),
                draft.nativeId(),
                value(told, Answers.END),
                told.has(Answers.PAGES) ? told.path(Answers.PAGES).asInt() : null,
                told.path(Answers.TRUNCATED).asBoolean() ? Boolean.TRUE : null);
    }

    private static @Nullable JsonNode value(ObjectNode told, String attribute) {
        JsonNode value = told.path(attribute);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /** Whether another page is to be read: there is one, and what was read so far is not too much. */
    static boolean readsOn(String nextPage, List<ObjectNode> pages) {
        long size = pages.stream().mapToLong(page -> page.toString().length()).sum();
        return !nextPage.isEmpty() && pages.size() < Pages.MOST && size < Answers.LONGEST;
    }

    /** What all pages tell together; what is left to be read is said to be cut off. */
    static ObjectNode whole(List<ObjectNode> pages, boolean cutOff) {
        ObjectNode whole = Answers.joined(pages);
        whole.put(Answers.PAGES, pages.size());
        if (cutOff) {
            whole.put(Answers.TRUNCATED, true);
        }
        return whole;
    }
}
