package dev.dragoman.simulator.aliyun.vpn;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.CreateVpnGatewayRequest;
import com.aliyuncs.vpc.model.v20160428.CreateVpnGatewayResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The official SDK's client for a test class. */
abstract class VpnSdk extends VpnNetwork {

    private final DefaultAcsClient client =
            new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "sim-key-id", "sim-key-secret"));
    FormatType format = FormatType.JSON;

    /** The SDK tells the true time. */
    @BeforeAll
    void setClock() {
        clock.pass(Duration.between(clock.instant(), Instant.now()));
    }

    @AfterAll
    void shutDown() {
        client.shutdown();
    }

    CreateVpnGatewayResponse buy() throws ClientException {
        CreateVpnGatewayRequest request = new CreateVpnGatewayRequest();
        request.setVpcId(vpcId);
        request.setBandwidth(10);
        request.setEnableSsl(true);
        request.setSslConnections(5);
        request.setName("office");
        return send(request);
    }

    <T extends AcsResponse> T send(AcsRequest<T> request) throws ClientException {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint("127.0.0.1:" + simulator.aliyunPort());
        request.setSysAcceptFormat(format);
        return client.getAcsResponse(request);
    }
}
