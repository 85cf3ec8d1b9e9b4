package dev.dragoman.bench.crash.judge;

import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.process.Account;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Recovery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why it could not be found out what some operations did: what they called, how that is recovered, and what hit it. */
final class Explanations {

    private Explanations() {}

    /** Of every operation that ended as unresolved. */
    static List<Explained> of(Case known) {
        return known.operations().stream()
                .filter(operation -> operation.ended().equals("unresolved"))
                .map(operation -> explain(known, operation))
                .toList();
    }

    /** Whether it was left in doubt by a deadline or a cancel, and looks alone could not settle it: then nothing is called again. */
    static boolean undecided(Operation operation) {
        return !operation.ended().equals("unresolved")
                && operation
                        .lastWord()
                        .filter(word ->
                                word.document().at("/data/error/code").asText().equals("outcome-unknown"))
                        .isPresent();
    }

    private static Explained explain(Case known, Operation operation) {
        Optional<Request> last =
                operation.requests().stream().filter(Request::changing).reduce((earlier, later) -> later);
        Optional<Recovery> recovery = last.flatMap(Explanations::recovery);
        List<String> faults = Stream.concat(
                        operation.calls().stream().map(Call::fault).filter(fault -> !fault.isEmpty()),
                        known.faults(operation.sent().at(), operation.over()).stream()
                                .map(Applied::fault))
                .distinct()
                .toList();
        return new Explained(
                operation.toString(),
                last.map(request -> request.api() + " " + request.action()).orElse(""),
                recovery.map(Explanations::word).orElse("none"),
                recovery.filter(way -> settles(known, operation, way)).isPresent(),
                faults,
                operation
                        .lastWord()
                        .map(word -> word.document().at("/data/error/message").asText())
                        .orElse(""));
    }

    /** As the catalogue declares it; the canonical procedures declare the same of their actions. */
    static Optional<Recovery> recovery(Request request) {
        return action(request).flatMap(Action::recovery);
    }

    /** What a request calls, as the catalogue has it. */
    static Optional<Action> action(Request request) {
        return Arrays.stream(Api.values())
                .filter(api -> api.id().equals(request.api()))
                .flatMap(api -> Catalogue.of(api).actions().stream())
                .filter(action -> action.name().equals(request.action()))
                .findFirst();
    }

    static String word(Recovery recovery) {
        String way = recovery.way().name().toLowerCase(Locale.ROOT);
        return recovery.before().isEmpty() ? way : way + ", compared with before";
    }

    /** A difference settles only what nobody else makes in the account; a native call is of no kind that could be declared so. */
    private static boolean settles(Case known, Operation operation, Recovery recovery) {
        return switch (recovery.way()) {
            case NONE -> false;
            case DIFFERENCE ->
                known.evidence().accounts().stream()
                        .filter(account -> account.owner().equals(operation.owner()))
                        .map(Account::exclusive)
                        .anyMatch(kinds -> kinds.contains(operation.kind()));
            default -> true;
        };
    }
}
