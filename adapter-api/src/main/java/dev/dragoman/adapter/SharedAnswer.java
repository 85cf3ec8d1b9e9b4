package dev.dragoman.adapter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer to a call means that was made for several looks. */
public sealed interface SharedAnswer {

    /**
     * The cloud answered.
     *
     * @param readings for each look, in their order, what it reads of its own part of the answer: nothing of what the others
     *     asked for is in it. Empty where a page has nothing of this look
     * @param nextPage the page that follows; empty if there is none
     * @param pagesLeft how many pages there are behind this one, as far as that can be told
     */
    record Told(List<Optional<Reading>> readings, String nextPage, int pagesLeft) implements SharedAnswer {
        public Told {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The answer means the same for all: the cloud is throttling, busy or not to be understood. Nothing was learned.
     *
     * @param why what each look reads
     */
    record Same(Reading why) implements SharedAnswer {}

    /**
     * The cloud refused, which may be because of one of them: they have to be taken apart.
     *
     * @param why the refusal, which none of them is told
     * @param named the looks, by their places, that the refusal names; empty if it names none
     */
    record Apart(Reading why, Set<Integer> named) implements SharedAnswer {
        public Apart {
            named = Set.copyOf(named);
        }
    }
}
