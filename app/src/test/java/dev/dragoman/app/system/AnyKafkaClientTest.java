package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Event;
import dev.dragoman.model.command.OperationId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSite.class)
@DisplayName("Commands written by any Kafka client")
class AnyKafkaClientTest {

    private static final String SOURCE = "/other/producer";
    private static final String DATA = """
            {"target": {"provider": "aliyun", "account": "prod", "region": "cn-hangzhou"},
             "stack": "any-client", "name": "%s", "spec": {"cidr": "10.0.0.0/16"}}""";

    @Test
    @DisplayName("A structured CloudEvent is carried out")
    void structured(Site site) throws Exception {
        String data = DATA.formatted("structured");
        RawProducer.send(site, """
                {"specversion": "1.0", "type": "dragoman.network.create", "source": "%s", "id": "s-1", "data": %s}""".formatted(SOURCE, data));

        assertThat(end(site, "s-1", data).succeeded()).isTrue();
    }

    @Test
    @DisplayName("A structured CloudEvent is recognised without its content type")
    void withoutContentType(Site site) throws Exception {
        String data = DATA.formatted("bare");
        String event = """
                {"specversion": "1.0", "type": "dragoman.network.create", "source": "%s", "id": "s-2", "data": %s}""".formatted(SOURCE, data);
        RawProducer.send(site, event.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(end(site, "s-2", data).succeeded()).isTrue();
    }

    @Test
    @DisplayName("A binary CloudEvent is carried out")
    void binary(Site site) throws Exception {
        String data = DATA.formatted("binary");
        RawProducer.send(
                site,
                data.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "dragoman.network.create",
                        "ce_source", SOURCE,
                        "ce_id", "b-1",
                        "content-type", "application/json"));

        assertThat(end(site, "b-1", data).succeeded()).isTrue();
    }

    private static Event end(Site site, String id, String data) throws Exception {
        String operation = OperationId.of("default", SOURCE, id, data.getBytes(StandardCharsets.UTF_8));
        return site.client().await(operation, Site.PATIENCE);
    }
}
