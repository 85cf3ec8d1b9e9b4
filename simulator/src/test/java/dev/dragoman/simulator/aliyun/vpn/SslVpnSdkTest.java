package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.vpc.model.v20160428.CreateSslVpnClientCertRequest;
import com.aliyuncs.vpc.model.v20160428.CreateSslVpnServerRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteSslVpnClientCertRequest;
import com.aliyuncs.vpc.model.v20160428.DeleteSslVpnServerRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeSslVpnClientCertsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeSslVpnServersRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpnSslServerLogsRequest;
import com.aliyuncs.vpc.model.v20160428.ModifySslVpnClientCertRequest;
import com.aliyuncs.vpc.model.v20160428.ModifySslVpnServerRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("For SSL-VPN, Alibaba's official SDK")
class SslVpnSdkTest extends VpnSdk {

    @ParameterizedTest(name = "makes a server with a certificate, and takes both down, in {0}")
    @EnumSource(names = {"JSON", "XML"})
    void lifeCycle(FormatType wanted) throws ClientException {
        format = wanted;
        CreateSslVpnServerRequest create = new CreateSslVpnServerRequest();
        create.setVpnGatewayId(buy().getVpnGatewayId());
        create.setLocalSubnet("10.0.0.0/16");
        create.setClientIpPool("192.168.9.0/24");
        create.setPort(1195);
        create.setCompress(false);
        String serverId = send(create).getSslVpnServerId();
        ModifySslVpnServerRequest modify = new ModifySslVpnServerRequest();
        modify.setSslVpnServerId(serverId);
        modify.setLocalSubnet("10.0.0.0/16");
        modify.setClientIpPool("192.168.8.0/24");
        assertThat(send(modify).getClientIpPool()).isEqualTo("192.168.8.0/24");
        assertThat(send(new DescribeSslVpnServersRequest()).getSslVpnServers())
                .singleElement()
                .satisfies(server -> {
                    assertThat(server.getSslVpnServerId()).isEqualTo(serverId);
                    assertThat(server.getClientIpPool()).isEqualTo("192.168.8.0/24");
                    assertThat(server.getPort()).isEqualTo(1195);
                    assertThat(server.getCompress()).isFalse();
                    assertThat(server.getMaxConnections()).isEqualTo(5);
                });

        certificate(serverId);

        DescribeVpnSslServerLogsRequest logs = new DescribeVpnSslServerLogsRequest();
        logs.setVpnSslServerId(serverId);
        assertThat(send(logs).getCount()).isEqualTo(1);
        assertThat(send(logs).getIsCompleted()).isTrue();
        DeleteSslVpnServerRequest delete = new DeleteSslVpnServerRequest();
        delete.setSslVpnServerId(serverId);
        send(delete);
        assertThat(simulator.resources("ssl-vpn-server")).isEmpty();
    }

    private void certificate(String serverId) throws ClientException {
        CreateSslVpnClientCertRequest create = new CreateSslVpnClientCertRequest();
        create.setSslVpnServerId(serverId);
        create.setName("anna");
        String id = send(create).getSslVpnClientCertId();
        ModifySslVpnClientCertRequest rename = new ModifySslVpnClientCertRequest();
        rename.setSslVpnClientCertId(id);
        rename.setName("berta");
        send(rename);
        DescribeSslVpnClientCertsRequest list = new DescribeSslVpnClientCertsRequest();
        list.setSslVpnServerId(serverId);
        assertThat(send(list).getSslVpnClientCertKeys()).singleElement().satisfies(certificate -> {
            assertThat(certificate.getSslVpnClientCertId()).isEqualTo(id);
            assertThat(certificate.getName()).isEqualTo("berta");
            assertThat(certificate.getStatus()).isEqualTo("normal");
            assertThat(certificate.getEndTime()).isGreaterThan(certificate.getCreateTime());
        });
        DeleteSslVpnClientCertRequest delete = new DeleteSslVpnClientCertRequest();
        delete.setSslVpnClientCertId(id);
        send(delete);
    }
}
