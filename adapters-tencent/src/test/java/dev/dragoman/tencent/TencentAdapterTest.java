package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapterContract;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tencent Cloud's adapter")
class TencentAdapterTest extends CloudAdapterContract {

    @Test
    @DisplayName("is found by whoever asks for adapters")
    void registered() {
        assertThat(ServiceLoader.load(CloudAdapter.class))
                .extracting(CloudAdapter::provider)
                .containsExactly("tencent");
    }

    @Override
    protected CloudAdapter adapter() {
        return new TencentAdapter();
    }

    @Override
    protected HttpAnswer success(ApiCall call, ObjectNode result) {
        ObjectNode body = Fixtures.nothing();
        body.set("Response", result.put("RequestId", "r-1"));
        return Fixtures.answer(200, body.toString());
    }

    @Override
    protected Set<String> secretFields() {
        return Set.of("PreShareKey", "preSharedKey", "CustomerGatewayConfiguration", "configFileInfo");
    }
}
