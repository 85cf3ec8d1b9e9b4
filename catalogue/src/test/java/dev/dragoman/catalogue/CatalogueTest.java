package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The catalogue")
class CatalogueTest {

    @ParameterizedTest(name = "holds every documented action of {0}: {1}")
    @CsvSource({"ALIYUN_VPC, 127", "TENCENT_VPC, 87", "TENCENT_VPC_V2, 139"})
    void isComplete(Api api, int actions) {
        assertThat(Catalogue.of(api).actions()).hasSize(actions);
        assertThat(Catalogue.of(api).actions()).extracting(Action::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "says in {0} for every action what it works on, how, and where that was read")
    @EnumSource
    void everyActionIsDescribed(Api api) {
        Catalogue catalogue = Catalogue.of(api);
        assertThat(catalogue.actions()).allSatisfy(action -> {
            assertThat(List.of(action.name(), action.resource(), action.verb(), action.endpoint()))
                    .doesNotContain("");
            assertThat(action.sources()).isNotEmpty().allSatisfy(source -> {
                assertThat(catalogue.documents()).containsKey(source.document());
                assertThat(source.line()).isPositive();
            });
            assertThat(action.errors()).extracting(ErrorCode::code).doesNotHaveDuplicates();
            assertThat(action.response()).extracting(ResponseField::path).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest(name = "names every parameter of an action of {0} once, and gives repeated ones a first index")
    @EnumSource
    void everyParameterIsUsable(Api api) {
        assertThat(Catalogue.of(api).actions()).allSatisfy(action -> {
            assertThat(action.request()).extracting(Parameter::name).doesNotHaveDuplicates();
            assertThat(action.request()).allSatisfy(parameter -> {
                assertThat(parameter.type()).isNotEmpty();
                assertThat(parameter.base().orElse(0)).isBetween(0, 1);
            });
            action.idempotencyToken()
                    .ifPresent(token -> assertThat(action.parameter(token)).isPresent());
        });
    }

    @ParameterizedTest(name = "only tells to poll with actions of {0} that exist, by a parameter that they take")
    @EnumSource
    void everyPollExists(Api api) {
        Catalogue catalogue = Catalogue.of(api);
        assertThat(catalogue.actions()).allSatisfy(action -> {
            Completion completion = action.completion();
            assertThat(completion.watch().isEmpty()).isEqualTo(completion.mode() == Completion.Mode.IMMEDIATE);
            Stream.of(completion.watch(), completion.settle())
                    .flatMap(Optional::stream)
                    .forEach(watch -> assertThat(new CallCheck(catalogue.action(watch.poll()))
                                    .parameterOf(watch.pollParameter().orElseThrow()))
                            .as("%s polls %s by %s", action.name(), watch.poll(), watch.pollParameter())
                            .isPresent());
        });
    }

    @Test
    @DisplayName("knows HTTP statuses of error codes")
    void httpStatus() {
        Action create = Catalogue.of(Api.ALIYUN_VPC).action("CreateVSwitch");
        assertThat(create.httpStatus("InvalidVpcId.NotFound")).isEqualTo(OptionalInt.of(404));
        assertThat(create.httpStatus("NoSuchCode")).isEmpty();
    }

    @Test
    @DisplayName("marks what only the official SDKs know, so that it cannot be taken for documented")
    void extensions() {
        List<String> extensions = Stream.of(Api.values())
                .flatMap(api -> Catalogue.of(api).actions().stream())
                .flatMap(action -> Stream.concat(
                        action.request().stream()
                                .filter(parameter -> parameter.provenance() == Provenance.SDK)
                                .map(parameter -> action.name() + " " + parameter.name()),
                        action.response().stream()
                                .filter(field -> field.provenance() == Provenance.SDK)
                                .map(field -> action.name() + " " + field.path())))
                .toList();
        assertThat(extensions)
                .containsExactlyInAnyOrder(
                        "AllocateAddresses InternetMaxBandwidthOut",
                        "AllocateAddresses InternetChargeType",
                        "DescribeAddresses AddressSet[].Bandwidth",
                        "DescribeAddresses AddressSet[].InternetChargeType");
    }

    @Test
    @DisplayName("says which API has no such action")
    void unknownAction() {
        assertThatThrownBy(() -> Catalogue.of(Api.TENCENT_VPC).action("CreateVSwitch"))
                .hasMessage("tencent-vpc has no documented action CreateVSwitch");
    }

    @Test
    @DisplayName("knows which action somebody may have meant")
    void nearestAction() {
        Catalogue catalogue = Catalogue.of(Api.TENCENT_VPC);
        assertThat(catalogue.nearest("createvpc")).contains("CreateVpc");
        assertThat(catalogue.nearest("DescribeVpc")).contains("DescribeVpcs");
        assertThat(catalogue.nearest("LaunchRocket")).isEmpty();
        assertThat(catalogue.nearest("x".repeat(1000))).isEmpty();
        assertThatThrownBy(() -> catalogue.action("DeletVpc"))
                .hasMessage("tencent-vpc has no documented action DeletVpc; did you mean DeleteVpc?");
    }
}
