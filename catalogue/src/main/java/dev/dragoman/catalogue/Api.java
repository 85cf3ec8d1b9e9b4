package dev.dragoman.catalogue;

import java.util.Locale;

/** A cloud API whose actions are catalogued: provider and version, as the provider writes them. */
public enum Api {
    /** Alibaba Cloud VPC, Express Connect and VPN Gateway: one RPC API, product {@code Vpc}. */
    ALIYUN_VPC("aliyun", "2016-04-28"),
    /** Tencent Cloud VPC, API 3.0. */
    TENCENT_VPC("tencent", "2017-03-12"),
    /** Tencent Cloud VPC, the legacy API at {@code /v2/index.php}. */
    TENCENT_VPC_V2("tencent", "v2");

    private final String provider;
    private final String version;

    Api(String provider, String version) {
        this.provider = provider;
        this.version = version;
    }

    public String provider() {
        return provider;
    }

    public String version() {
        return version;
    }

    /** The API's name in commands, fault rules and reports: {@code aliyun-vpc}, {@code tencent-vpc}, {@code tencent-vpc-v2}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Index of a list's first element, where a parameter's own documentation does not show it: 1 at Alibaba, 0 at Tencent. */
    int firstIndex() {
        return this == ALIYUN_VPC ? 1 : 0;
    }

    String resource() {
        return provider + "-vpc-" + version + ".json";
    }
}
