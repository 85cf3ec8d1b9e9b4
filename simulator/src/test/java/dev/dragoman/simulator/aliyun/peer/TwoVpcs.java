package dev.dragoman.simulator.aliyun.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.aliyun.line.Lab;
import org.junit.jupiter.api.AfterEach;

/** Two VPCs in two regions, and short cuts to interfaces between them. */
abstract class TwoVpcs {

    final Lab lab = new Lab();
    final Answer here = lab.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
    final Answer there = lab.call("CreateVpc", "CidrBlock", "10.1.0.0/16", "RegionId", "cn-shanghai");

    @AfterEach
    void stop() {
        lab.close();
    }

    Answer create(String role, String... more) {
        return lab.call(
                "CreateRouterInterface",
                Lab.and(
                        more,
                        "Role",
                        role,
                        "Spec",
                        "Small.1",
                        "RouterType",
                        "VRouter",
                        "RouterId",
                        here.at("/VRouterId"),
                        "OppositeRegionId",
                        "cn-shanghai"));
    }

    String initiating() {
        return create("InitiatingSide").at("/RouterInterfaceId");
    }

    Answer accept(String... more) {
        return lab.call(
                "CreateRouterInterface",
                Lab.and(
                        more,
                        "RegionId",
                        "cn-shanghai",
                        "Role",
                        "AcceptingSide",
                        "Spec",
                        "Negative",
                        "RouterType",
                        "VRouter",
                        "RouterId",
                        there.at("/VRouterId"),
                        "OppositeRegionId",
                        "cn-hangzhou"));
    }

    String accepting() {
        return accept().at("/RouterInterfaceId");
    }

    /** Tells each of the other. */
    void introduce(String one, String other) {
        modify(
                one,
                "cn-hangzhou",
                "OppositeInterfaceId",
                other,
                "OppositeRouterId",
                there.at("/VRouterId"),
                "OppositeRouterType",
                "VRouter");
        modify(
                other,
                "cn-shanghai",
                "OppositeInterfaceId",
                one,
                "OppositeRouterId",
                here.at("/VRouterId"),
                "OppositeRouterType",
                "VRouter");
    }

    String connected() {
        String one = initiating();
        introduce(one, accepting());
        on("ConnectRouterInterface", one, "200");
        return one;
    }

    void on(String action, String id, String outcome) {
        assertThat(lab.call(action, "RouterInterfaceId", id).outcome()).isEqualTo(outcome);
    }

    Answer modify(String id, String region, String... more) {
        return lab.call("ModifyRouterInterfaceAttribute", Lab.and(more, "RouterInterfaceId", id, "RegionId", region));
    }

    Answer resize(String id, String spec) {
        return lab.call("ModifyRouterInterfaceSpec", "RouterInterfaceId", id, "Spec", spec);
    }

    Answer attribute(String id, String region) {
        return lab.call("DescribeRouterInterfaceAttribute", "InstanceId", id, "RegionId", region);
    }

    String of(String id, String field) {
        return attribute(id, "cn-hangzhou").at("/" + field);
    }

    String count(String key, String value) {
        return lab.call("DescribeRouterInterfaces", "Filter.1.Key", key, "Filter.1.Value.1", value)
                .at("/TotalCount");
    }
}
