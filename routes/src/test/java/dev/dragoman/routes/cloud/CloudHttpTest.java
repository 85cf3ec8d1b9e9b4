package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.ProcedureName;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.routes.accounts.AccountFixtures;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A signed request")
class CloudHttpTest {

    private final Vertx vertx = Vertx.vertx();
    private TinyCloud cloud;

    @BeforeEach
    void start() throws Exception {
        cloud = new TinyCloud(vertx);
    }

    @AfterEach
    void stop() throws Exception {
        cloud.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void send(String method, String path, Map<String, String> headers, String body) throws Exception {
        CloudAdapter adapter =
                new Encoding(signing -> new HttpCall(method, URI.create(signing.endpoint() + path), headers, body));
        try (RouteUnderTest route = new RouteUnderTest(vertx, AccountFixtures.tiny(cloud.url()), Map.of(), adapter)) {
            route.reply(Requests.create());
        }
    }

    @Test
    @DisplayName("is sent with its query as it was signed, byte for byte")
    void query() throws Exception {
        String query = "/?A=%2B%20~%2A&Signature=a%2Fb%3D%3D&Name=%E4%BA%91&Empty=&B=x%26y%3Dz";

        send("GET", query, Map.of(), "");

        assertThat(cloud.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.uri()).isEqualTo(query);
            assertThat(asked.body()).isEmpty();
        });
    }

    @Test
    @DisplayName("is sent with its form as it was signed, byte for byte")
    void form() throws Exception {
        String form = "Name=%E4%BA%91+x&Signature=a%2Fb%3D%3D&Empty=";

        send("POST", "/v2/index.php", Map.of("Content-Type", "application/x-www-form-urlencoded"), form);

        assertThat(cloud.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.uri()).isEqualTo("/v2/index.php");
            assertThat(asked.body()).isEqualTo(form);
        });
    }

    /** The tiny cloud's adapter but for how it writes a call. */
    private record Encoding(java.util.function.Function<Signing, HttpCall> encode) implements CloudAdapter {

        @Override
        public String provider() {
            return "tiny";
        }

        @Override
        public Collection<Procedure> procedures() {
            return Requests.TINY.procedures();
        }

        @Override
        public Optional<Procedure> procedure(ProcedureName name) {
            return Requests.TINY.procedure(name);
        }

        @Override
        public Procedure procedure(ProcedureName name, int version) {
            return Requests.TINY.procedure(name, version);
        }

        @Override
        public URI defaultEndpoint(String api, String region) {
            return Requests.TINY.defaultEndpoint(api, region);
        }

        @Override
        public Optional<NextCall> next(Scope scope) {
            return Requests.TINY.next(scope);
        }

        @Override
        public HttpCall encode(ApiCall call, Signing signing) {
            return encode.apply(signing);
        }

        @Override
        public Reading read(ApiCall call, HttpAnswer answer) {
            return Requests.TINY.read(call, answer);
        }
    }
}
