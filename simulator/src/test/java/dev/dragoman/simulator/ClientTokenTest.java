package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An Alibaba ClientToken")
class ClientTokenTest {

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
    private final AliyunCaller caller = new AliyunCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("brings the first answer again, under a request id of its own, and makes nothing new")
    void sameCall() {
        Answer first = create("t-1", "10.0.0.0/16");
        Answer second = create("t-1", "10.0.0.0/16");
        assertThat(second.at("/VpcId")).isEqualTo(first.at("/VpcId"));
        assertThat(second.at("/RequestId")).isNotEqualTo(first.at("/RequestId"));
        assertThat(simulator.resources("vpc")).hasSize(1);
    }

    @Test
    @DisplayName("makes something new when it is another one")
    void otherToken() {
        assertThat(create("t-1", "10.0.0.0/16").at("/VpcId"))
                .isNotEqualTo(create("t-2", "10.0.0.0/16").at("/VpcId"));
    }

    @Test
    @DisplayName("is refused with other parameters")
    void mismatch() {
        create("t-1", "10.0.0.0/16");
        assertThat(create("t-1", "10.1.0.0/16").outcome()).isEqualTo("400 IdempotentParameterMismatch");
    }

    @Test
    @DisplayName("is refused while the first call is running")
    void running() {
        simulator.faults(Fault.latency(Duration.ofSeconds(2)).times(1));
        CompletableFuture<Answer> first = caller.callAsync("CreateVpc", "ClientToken", "t-1");
        await().until(() -> simulator.faultHits().get(0).hits() == 1);
        assertThat(caller.call("CreateVpc", "ClientToken", "t-1").outcome()).isEqualTo("403 LastTokenProcessing");
        assertThat(first.join().outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("is as if never used after a refusal")
    void refused() {
        simulator.quota("aliyun.vpc", 0);
        assertThat(create("t-1", "10.0.0.0/16").outcome()).isEqualTo("400 QuotaExceeded.Vpc");
        simulator.quota("aliyun.vpc", 1);
        assertThat(create("t-1", "10.0.0.0/16").outcome()).isEqualTo("200");
    }

    private Answer create(String token, String cidr) {
        return caller.call("CreateVpc", "ClientToken", token, "CidrBlock", cidr);
    }
}
