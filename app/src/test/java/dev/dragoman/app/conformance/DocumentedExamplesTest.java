package dev.dragoman.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.Answers;
import dev.dragoman.aliyun.AliyunAdapter;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Example;
import dev.dragoman.catalogue.Examples;
import dev.dragoman.catalogue.Parameters;
import dev.dragoman.catalogue.Validation;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.Invocation;
import dev.dragoman.model.command.Options;
import dev.dragoman.model.command.Pages;
import dev.dragoman.tencent.TencentAdapter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The documents' own examples")
class DocumentedExamplesTest {

    private static final AccountPolicy UNMARKED = new AccountPolicy(MarkerPolicy.OFF, Set.of());

    /** What is on the wire beside an action's own parameters. */
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp",
            "RegionId",
            "Region",
            "Nonce",
            "SecretId");

    @ParameterizedTest(name = "of {0} go out with exactly their parameters")
    @EnumSource
    void requests(Api api) {
        for (Example example : Examples.of(api)) {
            SortedMap<String, String> asked = parameters(api, example);

            ApiCall call = call(api, example, asked);
            HttpCall http = adapter(api).encode(call, signing());

            assertThat(own(api, example, http)).as("%s", example.source()).isEqualTo(own(api, example, asked));
        }
    }

    @ParameterizedTest(name = "of {0} are answered, and what is answered is read without loss")
    @EnumSource
    void answers(Api api) {
        for (Example example : Examples.of(api)) {
            if (example.answer().isEmpty() || refusal(example.answer().get())) {
                continue;
            }
            JsonNode printed = example.answer().get();
            ApiCall call = call(api, example, parameters(api, example));

            Outcome outcome = adapter(api)
                    .read(call, new HttpAnswer(200, "application/json", Json.bytes(withRequestId(api, printed))))
                    .outcome();

            assertThat(outcome).as("%s %s", example.action(), example.source()).isInstanceOf(Outcome.Done.class);
            JsonNode body = ((Outcome.Done) outcome).attributes().path(Answers.BODY);
            JsonNode told =
                    api == Api.TENCENT_VPC ? withRequestId(api, printed).path("Response") : withRequestId(api, printed);
            assertThat(unmasked(body, told))
                    .as("%s %s", example.action(), example.source())
                    .isEqualTo(told);
        }
    }

    private static boolean refusal(JsonNode answer) {
        String code = answer.path("code").asText("0");
        return !code.equals("0") || answer.at("/Response").has("Error") || (answer.has("Code") && answer.has("HostId"));
    }

    /** Some are printed without what every answer has. */
    private static JsonNode withRequestId(Api api, JsonNode printed) {
        ObjectNode answer = printed.deepCopy();
        if (api == Api.ALIYUN_VPC && !answer.hasNonNull("RequestId")) {
            answer.put("RequestId", "0ED8D006-F706-4D23-88ED-E11ED28DCAC0");
        }
        if (api == Api.TENCENT_VPC_V2 && !answer.has("code")) {
            answer.put("code", 0);
        }
        return answer;
    }

    /** With the secrets that are hidden put back, so that all the rest can be compared. */
    private static JsonNode unmasked(JsonNode masked, JsonNode printed) {
        if (masked.isTextual() && masked.asText().contains("***")) {
            return printed;
        }
        if (masked instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field ->
                            copy.set(field.getKey(), unmasked(field.getValue(), printed.path(field.getKey()))));
            return copy;
        }
        if (masked.isArray()) {
            var copy = Json.mapper().createArrayNode();
            for (int i = 0; i < masked.size(); i++) {
                copy.add(unmasked(masked.get(i), printed.path(i)));
            }
            return copy;
        }
        return masked;
    }

    private static SortedMap<String, String> parameters(Api api, Example example) {
        ObjectNode written = Json.mapper().createObjectNode();
        example.request().forEach(written::put);
        List<String> secrets = secrets(api, example);
        secrets.forEach(name -> written.putObject(name).put("secretRef", "planted/" + secrets.indexOf(name)));
        Parameters.Reading read =
                Catalogue.of(api).parameters(example.action()).read(written, Validation.STRICT, Map.of());
        assertThat(read.problems())
                .as("%s %s", example.action(), example.source())
                .isEmpty();
        SortedMap<String, String> all = new TreeMap<>(read.values());
        read.secrets().forEach((name, secret) -> all.put(name, ""));
        read.secretTexts().forEach((name, text) -> all.put(name, text.template()));
        return all;
    }

    private static List<String> secrets(Api api, Example example) {
        Action action = Catalogue.of(api).action(example.action());
        return example.request().keySet().stream()
                .filter(name -> action.request().stream()
                        .anyMatch(parameter -> parameter.secret()
                                && (parameter.name().equals(name)
                                        || parameter.aliases().contains(name))))
                .toList();
    }

    private static ApiCall call(Api api, Example example, SortedMap<String, String> parameters) {
        Invocation invocation = new Invocation(
                api.id(), example.action(), parameters, new TreeMap<>(), new TreeMap<>(), true, Pages.ONE);
        Lane lane = new Lane(api.provider(), "prod", "region-1");
        Command command = new Command(
                "mzxw6ytboi3dkmrqgaydambqga3dkmrqgaydambqga3dkmrqgayq",
                "default",
                "/test",
                "1",
                null,
                null,
                Kind.NATIVE,
                Verb.INVOKE,
                lane,
                "shop",
                "",
                invocation.spec(),
                Options.NONE,
                "",
                "",
                List.of(),
                0,
                "",
                0,
                0);
        Task task = new Task(Kind.NATIVE, Verb.INVOKE, lane, invocation.spec(), Set.of(), Map.of());
        Progress listed = Progress.start(1, Json.mapper().createObjectNode()).listed(List.of());
        return adapter(api)
                .next(new Scope(command, task, listed, UNMARKED))
                .orElseThrow()
                .call();
    }

    private static SortedMap<String, String> own(Api api, Example example, HttpCall http) {
        TreeMap<String, String> sent = new TreeMap<>();
        String form = api == Api.ALIYUN_VPC ? http.uri().getRawQuery() : http.body();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            sent.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return own(api, example, sent);
    }

    /** Without what every call has, and without the token that the gateway gives. */
    private static SortedMap<String, String> own(Api api, Example example, Map<String, String> all) {
        TreeMap<String, String> own = new TreeMap<>(all);
        own.keySet().removeAll(COMMON);
        Catalogue.of(api).action(example.action()).idempotencyToken().ifPresent(own::remove);
        return own;
    }

    private static CloudAdapter adapter(Api api) {
        return api == Api.ALIYUN_VPC ? new AliyunAdapter() : new TencentAdapter();
    }

    private static Signing signing() {
        return new Signing(
                URI.create("http://127.0.0.1:1"), new Credentials("id", "secret", null), Instant.EPOCH, 4711);
    }
}
