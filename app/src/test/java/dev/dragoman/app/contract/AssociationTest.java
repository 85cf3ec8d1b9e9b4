package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedSite.class)
@DisplayName("What an elastic IP is associated with")
class AssociationTest {

    private static final String STACK = "association";

    @ParameterizedTest
    @EnumSource
    @Proves("3.32")
    @DisplayName("An instance gets the address and loses it again, and each operation ends when the cloud says so")
    void instance(Provider provider, Site site) throws Exception {
        Routes place = Routes.in(site, provider, STACK, "front");
        String id = elasticIp(site, provider, "front");
        Resource instance = place.instance("10.0.1.5");

        OperationEvent associated = Ask.succeeded(site, associate(provider, "front", "instance", instance.id()));

        assertThat(AtCloud.get(site, id).state()).isEqualTo(provider == Provider.ALIYUN ? "InUse" : "BIND");
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(instance.id());
        assertThat(Life.attribute(associated, "/status")).isEqualTo("in-use");
        assertThat(Life.attribute(associated, "/association/kind")).isEqualTo("instance");
        assertThat(Life.attribute(associated, "/association/id")).isEqualTo(instance.id());
        assertThat(associated.effect()).isEqualTo(Effect.COMPLETE);

        OperationEvent untied = Ask.succeeded(site, disassociate(provider, "front"));

        assertThat(AtCloud.get(site, id).state()).isEqualTo(provider == Provider.ALIYUN ? "Available" : "UNBIND");
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEmpty();
        assertThat(Life.attribute(untied, "/status")).isEqualTo("available");
        assertThat(Life.attribute(untied, "/association/id")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.32")
    @DisplayName("With every first answer lost it is tied and untied once all the same")
    void lostAnswers(Provider provider, Site site) throws Exception {
        Routes place = Routes.in(site, provider, STACK, "lost");
        String id = elasticIp(site, provider, "lost");
        Resource instance = place.instance("10.0.1.5");
        site.simulator().faults(Fault.dropAfterEffect().onApi(provider.id()).timesPerRequest(1));

        Ask.succeeded(site, associate(provider, "lost", "instance", instance.id()));
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(instance.id());
        Ask.succeeded(site, disassociate(provider, "lost"));

        assertThat(AtCloud.get(site, id).text("InstanceId")).isEmpty();
        assertThat(site.simulator().calls().stream()
                        .filter(call -> call.action().matches("(Unassociate|Disassociate|Associate)(Eip)?Address"))
                        .filter(call -> call.parameters().containsValue(id))
                        .filter(call -> call.effect().changed().contains(id)))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.32")
    @DisplayName(
            "Associating with what it is associated with already succeeds without a change; with another it is wrong-state")
    void again(Provider provider, Site site) throws Exception {
        Routes place = Routes.in(site, provider, STACK, "again");
        String id = elasticIp(site, provider, "again");
        Resource first = place.instance("10.0.1.5");
        Resource second = place.instance("10.0.1.6");
        Ask.succeeded(site, associate(provider, "again", "instance", first.id()));

        OperationEvent same = Ask.succeeded(site, associate(provider, "again", "instance", first.id()));
        Problem other = Ask.problem(
                site, associate(provider, "again", "instance", second.id()), Phase.FAILED, ErrorCode.WRONG_STATE);

        assertThat(same.effect()).isEqualTo(Effect.NONE);
        assertThat(other.message()).contains(first.id());
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource({"load-balancer, SlbInstance", "high-availability-ip, HaVip"})
    @Proves("3.33")
    @DisplayName("A load balancer and a high-availability IP get one on Alibaba Cloud, and lose it again")
    void onAliyun(String kind, String word, Site site) throws Exception {
        Routes place = Routes.in(site, Provider.ALIYUN, STACK, kind);
        String id = elasticIp(site, Provider.ALIYUN, kind);
        Resource placed = place.placed(kind);

        OperationEvent associated = Ask.succeeded(site, associate(Provider.ALIYUN, kind, kind, placed.id()));

        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(placed.id());
        assertThat(AtCloud.get(site, id).text("InstanceType")).isEqualTo(word);
        assertThat(Life.attribute(associated, "/association/kind")).isEqualTo(kind);

        Ask.succeeded(site, disassociate(Provider.ALIYUN, kind));

        assertThat(AtCloud.get(site, id).text("InstanceId")).isEmpty();
        assertThat(AtCloud.calls(site, "UnassociateEipAddress", id))
                .singleElement()
                .satisfies(call -> assertThat(call.parameters())
                        .containsEntry("InstanceType", word)
                        .containsEntry("InstanceId", placed.id())
                        .containsEntry("Force", "False"));
    }

    @Test
    @Proves("3.33")
    @DisplayName("A network interface gets one on Tencent Cloud at one of its private addresses, and loses it again")
    void onTencent(Site site) throws Exception {
        Routes place = Routes.in(site, Provider.TENCENT, STACK, "interface");
        String id = elasticIp(site, Provider.TENCENT, "interface");
        Resource card =
                AtCloud.place(site, Provider.TENCENT, "network-interface", place.network(), place.subnet(), "10.0.1.7");

        OperationEvent associated = Ask.succeeded(
                site,
                plain(Provider.TENCENT, "interface", "network-interface", card.id())
                        .privateAddress("10.0.1.7"));

        assertThat(AtCloud.get(site, id).state()).isEqualTo("BIND_ENI");
        assertThat(AtCloud.get(site, id).text("NetworkInterfaceId")).isEqualTo(card.id());
        assertThat(AtCloud.get(site, id).text("PrivateAddressIp")).isEqualTo("10.0.1.7");
        assertThat(Life.attribute(associated, "/status")).isEqualTo("in-use");
        assertThat(Life.attribute(associated, "/association/kind")).isEqualTo("network-interface");
        assertThat(Life.attribute(associated, "/association/id")).isEqualTo(card.id());
        assertThat(Life.attribute(associated, "/association/privateAddress")).isEqualTo("10.0.1.7");

        Ask.succeeded(site, disassociate(Provider.TENCENT, "interface"));

        assertThat(AtCloud.get(site, id).text("NetworkInterfaceId")).isEmpty();
    }

    @Test
    @Proves("3.33")
    @DisplayName(
            "A network interface without its private address is invalid-argument with the pointer, before any call")
    void interfaceWithoutAddress(Site site) throws Exception {
        elasticIp(site, Provider.TENCENT, "no-address");

        OperationEvent end = Ask.end(site, plain(Provider.TENCENT, "no-address", "network-interface", "eni-nobody"))
                .operation()
                .orElseThrow();

        assertThat(end.error().code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(end.error().pointer()).isEqualTo("/privateAddress");
        assertThat(end.calls()).isZero();
        assertThat(AtCloud.callsWith(site, "eni-nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ALIYUN, network-interface", "TENCENT, load-balancer", "TENCENT, high-availability-ip"})
    @Proves("3.33")
    @DisplayName("What only the other cloud associates with is unsupported with its pointer, and nothing is called")
    void otherClouds(Provider provider, String kind, Site site) throws Exception {
        Problem problem = Ask.problem(
                site,
                associate(provider, "nobody", kind, "target-of-the-other"),
                Phase.REJECTED,
                ErrorCode.UNSUPPORTED);

        assertThat(problem.pointer()).isEqualTo("/to");
        assertThat(problem.message()).contains(kind, "instance");
        assertThat(AtCloud.callsWith(site, "target-of-the-other")).isEmpty();
    }

    @Test
    @Proves("3.34")
    @DisplayName("Tencent Cloud takes an instance's ordinary public address away, so that the command must accept it")
    void sideEffect(Site site) throws Exception {
        Routes place = Routes.in(site, Provider.TENCENT, STACK, "side-effect");
        String id = elasticIp(site, Provider.TENCENT, "side-effect");
        Resource instance = site.simulator()
                .place(Placement.in(
                                AtCloud.api(Provider.TENCENT), "instance", place.network(), place.subnet(), "10.0.1.5")
                        .withPublicAddress("203.0.113.9"));

        Problem refused = Ask.problem(
                site,
                plain(Provider.TENCENT, "side-effect", "instance", instance.id()),
                Phase.REJECTED,
                ErrorCode.INVALID_ARGUMENT);

        assertThat(refused.pointer()).isEqualTo("/acceptSideEffects");
        assertThat(refused.message()).contains("public address");
        assertThat(AtCloud.get(site, instance.id()).text("publicAddress")).isEqualTo("203.0.113.9");
        assertThat(AtCloud.calls(site, "AssociateAddress", id)).isEmpty();

        Ask.succeeded(site, associate(Provider.TENCENT, "side-effect", "instance", instance.id()));

        assertThat(AtCloud.get(site, instance.id()).text("publicAddress")).isEmpty();
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(instance.id());
    }

    @Test
    @Proves("3.34")
    @DisplayName("On Alibaba Cloud nothing is taken away, and nothing has to be accepted")
    void noSideEffect(Site site) throws Exception {
        Routes place = Routes.in(site, Provider.ALIYUN, STACK, "side-effect");
        elasticIp(site, Provider.ALIYUN, "side-effect");

        Ask.succeeded(
                site,
                plain(
                        Provider.ALIYUN,
                        "side-effect",
                        "instance",
                        place.instance("10.0.1.5").id()));
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.35")
    @DisplayName("Deleting it while it is in use is wrong-state, names the association, and releases nothing")
    void deletedInUse(Provider provider, Site site) throws Exception {
        Routes place = Routes.in(site, provider, STACK, "in-use");
        String id = elasticIp(site, provider, "in-use");
        Resource instance = place.instance("10.0.1.5");
        Ask.succeeded(site, associate(provider, "in-use", "instance", instance.id()));

        OperationEvent refused = Ask.end(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "in-use"))
                .operation()
                .orElseThrow();

        assertThat(refused.error().code()).isEqualTo(ErrorCode.WRONG_STATE);
        assertThat(refused.error().message()).contains("instance " + instance.id());
        assertThat(refused.effect()).isEqualTo(Effect.NONE);
        assertThat(AtCloud.get(site, id).text("InstanceId")).isEqualTo(instance.id());

        Ask.succeeded(site, disassociate(provider, "in-use"));
        Ask.succeeded(site, Commands.delete(provider.lane(), STACK, Kind.ELASTIC_IP, "in-use"));
        assertThat(AtCloud.find(site, id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Proves("3.36")
    @DisplayName("Disassociating what is not associated succeeds with effect none, and changes nothing")
    void notAssociated(Provider provider, Site site) throws Exception {
        String id = elasticIp(site, provider, "free");

        OperationEvent end = Ask.succeeded(site, disassociate(provider, "free"));

        assertThat(end.effect()).isEqualTo(Effect.NONE);
        assertThat(end.steps()).extracting(StepReport::action).noneMatch(action -> action.endsWith("associateAddress"));
        assertThat(Life.attribute(end, "/status")).isEqualTo("available");
        assertThat(AtCloud.calls(site, "DisassociateAddress", id)).isEmpty();
        assertThat(AtCloud.calls(site, "UnassociateEipAddress", id)).isEmpty();
    }

    private static String elasticIp(Site site, Provider provider, String name) throws Exception {
        return Ask.succeeded(
                        site, Commands.create(provider.lane(), STACK, name, new ElasticIpSpec(5, null, null, null)))
                .resource()
                .id();
    }

    /** Whatever is lost by it. */
    private static CommandBuilder associate(Provider provider, String name, String kind, String id) {
        return plain(provider, name, kind, id).acceptSideEffects();
    }

    private static CommandBuilder plain(Provider provider, String name, String kind, String id) {
        return Commands.associate(provider.lane(), STACK, Kind.ELASTIC_IP, name, TypedReference.byId(kind, id));
    }

    private static CommandBuilder disassociate(Provider provider, String name) {
        return Commands.disassociate(provider.lane(), STACK, Kind.ELASTIC_IP, name);
    }
}
