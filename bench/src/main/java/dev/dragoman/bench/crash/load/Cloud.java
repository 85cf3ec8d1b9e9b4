package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What is called differently at the clouds. */
enum Cloud {
    ALIYUN("aliyun", "-b", "aliyun-vpc", "2016-04-28", "CreateVpc", "VpcId", "AllocateEipAddress"),
    TENCENT("tencent", "-3", "tencent-vpc", "2017-03-12", "CreateVpc", "Vpc", "AllocateAddresses");

    private final String id;
    private final String zone;
    private final String api;
    private final String version;
    private final String createNetwork;
    private final String network;
    private final String allocate;

    Cloud(String id, String zone, String api, String version, String createNetwork, String network, String allocate) {
        this.id = id;
        this.zone = zone;
        this.api = api;
        this.version = version;
        this.createNetwork = createNetwork;
        this.network = network;
        this.allocate = allocate;
    }

    static Cloud of(String provider) {
        return provider.equals(ALIYUN.id) ? ALIYUN : TENCENT;
    }

    String zone(String region) {
        return region + zone;
    }

    String api() {
        return api;
    }

    String version() {
        return version;
    }

    String createNetwork() {
        return createNetwork;
    }

    /** The id in the answer to {@link #createNetwork}. */
    String networkId(JsonNode answer) {
        return this == ALIYUN
                ? answer.path(network).asText()
                : answer.path(network).path("VpcId").asText();
    }

    Map<String, String> networkOf(String name, String cidr) {
        return Map.of("VpcName", name, "CidrBlock", cidr);
    }

    String allocate() {
        return allocate;
    }
}
