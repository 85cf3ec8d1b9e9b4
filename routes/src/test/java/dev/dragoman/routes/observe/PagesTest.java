package dev.dragoman.routes.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.HttpSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages")
class PagesTest {

    private final Vertx vertx = Vertx.vertx();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private Pages pages;

    @BeforeEach
    void start() throws Exception {
        pages = new Pages(vertx, new HttpSettings("127.0.0.1", 0), metrics, health);
    }

    @AfterEach
    void stop() throws Exception {
        pages.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("show metrics as Prometheus reads them")
    void metrics() throws Exception {
        metrics.counter(MetricNames.INTAKE, MetricNames.RESULT, "accepted").increment(3);

        assertThat(get("/metrics").body()).contains("dragoman_intake_commands_total{result=\"accepted\"} 3.0");
    }

    @Test
    @DisplayName("say ready once every part that is to run here is")
    void ready() throws Exception {
        AtomicBoolean engine = new AtomicBoolean();
        health.expect("topics", () -> true);
        health.expect("engine", engine::get);

        HttpResponse<String> before = get("/health/ready");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).contains("\"engine\":\"starting\"").contains("\"topics\":\"ready\"");

        engine.set(true);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("say live while nothing needs a restart")
    void live() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        health.expect("intake", new Health.Part() {
            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public boolean failed() {
                return true;
            }
        });

        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").body()).contains("\"intake\":\"failed\"");
    }

    @Test
    @DisplayName("are no others")
    void others() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("cannot be had twice at one address")
    void taken() throws Exception {
        HttpSettings same = new HttpSettings("127.0.0.1", pages.port());
        Vertx other = Vertx.vertx();

        assertThatThrownBy(() -> new Pages(other, same, metrics, health)).isInstanceOf(ConfigException.class);
        other.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
