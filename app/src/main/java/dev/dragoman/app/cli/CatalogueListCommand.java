package dev.dragoman.app.cli;

import dev.dragoman.app.catalogue.ActionFacts;
import dev.dragoman.app.catalogue.TextTable;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.routes.config.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman catalogue list}: the actions, one a line. */
@Command(name = "list", description = "Lists the actions, one a line.")
final class CatalogueListCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--api",
            paramLabel = "API",
            description = "Only of this API: aliyun-vpc, tencent-vpc or tencent-vpc-v2.")
    private Optional<String> api = Optional.empty();

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "Only of this kind of resource, such as nat-gateway.")
    private Optional<String> family = Optional.empty();

    @Option(names = "--asynchronous", description = "Only those whose work goes on after the answer.")
    private boolean asynchronous;

    /** An action and the API that it belongs to. */
    private record Listed(Api api, Action action) {

        List<String> cells() {
            return List.of(
                    api.id(),
                    action.resource(),
                    action.name(),
                    action.verb(),
                    ActionFacts.isAsynchronous(action) ? "asynchronous" : "");
        }

        Document document() {
            return new Document(
                    api.id(),
                    action.resource(),
                    action.name(),
                    action.verb(),
                    action.reads(),
                    ActionFacts.isAsynchronous(action));
        }
    }

    /** An action as programs get it. */
    private record Document(
            String api, String family, String action, String verb, boolean reads, boolean asynchronous) {}

    @Override
    public Integer call() {
        List<Api> apis = api.map(ApiNames::api).map(List::of).orElseGet(() -> List.of(Api.values()));
        List<Listed> all = apis.stream()
                .flatMap(each -> Catalogue.of(each).actions().stream().map(action -> new Listed(each, action)))
                .toList();
        family.ifPresent(name -> known(name, all.stream()));
        List<Listed> wanted = all.stream()
                .filter(each -> family.map(each.action().resource()::equals).orElse(true))
                .filter(each -> !asynchronous || ActionFacts.isAsynchronous(each.action()))
                .toList();
        List<String> lines = TextTable.rows(wanted.stream().map(Listed::cells).toList());
        for (int i = 0; i < wanted.size(); i++) {
            output.print(lines.get(i), wanted.get(i).document());
        }
        output.note(wanted.size() + (wanted.size() == 1 ? " action" : " actions"));
        return ExitCode.OK;
    }

    private static void known(String name, Stream<Listed> all) {
        TreeSet<String> families = new TreeSet<>();
        all.forEach(each -> families.add(each.action().resource()));
        if (!families.contains(name)) {
            throw new UnusableInputException(List.of("There is no family " + name + Nearest.hint(name, families)
                    + " (known: " + String.join(", ", families) + ")"));
        }
    }
}
