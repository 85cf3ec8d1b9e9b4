package dev.dragoman.app.cli;

import dev.dragoman.app.catalogue.ActionFacts;
import dev.dragoman.app.catalogue.ActionText;
import dev.dragoman.catalogue.Api;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dragoman catalogue show}: everything about one action. */
@Command(name = "show", description = "Shows everything about one action.")
final class CatalogueShowCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "API", description = "aliyun-vpc, tencent-vpc or tencent-vpc-v2.")
    private String api = "";

    @Parameters(index = "1", paramLabel = "ACTION", description = "The action, as the API calls it.")
    private String action = "";

    @Override
    public Integer call() {
        Api known = ApiNames.api(api);
        ActionFacts facts = ActionFacts.of(known, ApiNames.action(known, action));
        output.print(String.join(System.lineSeparator(), ActionText.lines(facts)), facts);
        return ExitCode.OK;
    }
}
