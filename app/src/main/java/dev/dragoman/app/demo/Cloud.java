package dev.dragoman.app.demo;

import dev.dragoman.app.local.SimulatorAccounts;
import dev.dragoman.model.Lane;
import dev.dragoman.simulator.state.Resource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The clouds of the tour, and what is called differently on each. */
enum Cloud {
    ALIYUN("Alibaba", "aliyun", "cn-hangzhou", "cn-hangzhou-b", "cn-hangzhou-g", "CreateVSwitch", "vswitch"),
    TENCENT("Tencent", "tencent", "ap-guangzhou", "ap-guangzhou-3", "ap-guangzhou-4", "CreateSubnet", "subnet");

    private static final String NETWORK = "vpc";

    private final String title;
    private final String provider;
    private final String region;
    private final String zone;
    private final String otherZone;
    private final String createSubnet;
    private final String subnet;

    Cloud(
            String title,
            String provider,
            String region,
            String zone,
            String otherZone,
            String createSubnet,
            String subnet) {
        this.title = title;
        this.provider = provider;
        this.region = region;
        this.zone = zone;
        this.otherZone = otherZone;
        this.createSubnet = createSubnet;
        this.subnet = subnet;
    }

    /** The cloud of this provider. */
    static Optional<Cloud> of(String provider) {
        return Arrays.stream(values())
                .filter(cloud -> cloud.provider().equals(provider))
                .findFirst();
    }

    /** What people call it, in one word. */
    String title() {
        return title;
    }

    Lane lane() {
        return new Lane(provider, SimulatorAccounts.ACCOUNT, region);
    }

    String provider() {
        return provider;
    }

    String zone() {
        return zone;
    }

    String otherZone() {
        return otherZone;
    }

    /** The cloud's action that makes a subnet. */
    String createSubnet() {
        return createSubnet;
    }

    /** Whether a simulator's resource is one that commands ask for, at this cloud. */
    boolean owns(Resource resource) {
        return resource.api().startsWith(provider()) && Set.of(NETWORK, subnet).contains(resource.kind());
    }
}
