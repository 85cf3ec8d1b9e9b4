package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request is carried out at most once: what a frozen process claimed, it does not send when another has done so. */
final class SentOnce implements Rule {

    @Override
    public String name() {
        return "sent-twice";
    }

    @Override
    public String sentence() {
        return "No changing call reaches a cloud more often than it was requested, and none without a request.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<String, List<Call>> byPrint = new LinkedHashMap<>();
        known.calls().stream().filter(call -> !call.stranger()).forEach(call -> byPrint.computeIfAbsent(
                        call.fingerprint(), print -> new ArrayList<>())
                .add(call));
        List<Finding> findings = new ArrayList<>();
        byPrint.forEach((print, calls) -> {
            List<Request> requests = known.asked(print);
            boolean reads = requests.stream().noneMatch(Request::changing)
                    && calls.stream().noneMatch(Call::effective);
            long asked = requests.stream().filter(Request::changing).count();
            if (!reads && calls.size() > asked) {
                findings.add(new Finding(
                        requests.stream().map(Request::operation).distinct().toList(),
                        "%s: expected at most %d calls, as many as requests, got %d: %s"
                                .formatted(
                                        print,
                                        asked,
                                        calls.size(),
                                        calls.stream().map(Call::seq).toList())));
            }
        });
        return findings;
    }
}
