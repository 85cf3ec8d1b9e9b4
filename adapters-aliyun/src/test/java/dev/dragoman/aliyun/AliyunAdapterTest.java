package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapterContract;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alibaba Cloud's adapter")
class AliyunAdapterTest extends CloudAdapterContract {

    @Test
    @DisplayName("is found by whoever asks for adapters")
    void registered() {
        assertThat(ServiceLoader.load(CloudAdapter.class))
                .extracting(CloudAdapter::provider)
                .containsExactly("aliyun");
    }

    @Override
    protected CloudAdapter adapter() {
        return new AliyunAdapter();
    }

    @Override
    protected HttpAnswer success(ApiCall call, ObjectNode result) {
        return Fixtures.answer(200, result.put("RequestId", "r-1").toString());
    }

    @Override
    protected Set<String> secretFields() {
        return Set.of("AuthKey", "Psk", "IkeConfig", "VpnConnectionConfig");
    }

    @Override
    protected Map<String, String> publicParameters(ApiCall call) {
        Set<String> listed = Set.of(
                "CreateVpc",
                "DescribeVpcs",
                "DescribeVSwitches",
                "DescribeRouteEntryList",
                "ModifyRouteEntry",
                "AllocateEipAddress",
                "DescribeEipAddresses");
        return listed.contains(call.action()) ? Map.of("RegionId", call.target().region()) : Map.of();
    }
}
