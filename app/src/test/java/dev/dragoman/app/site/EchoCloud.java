package dev.dragoman.app.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * A cloud that is no help: whatever it is asked, at whichever API, its answer repeats the whole request and tells a secret of its
 * own in every field that the clouds' documents tell one in.
 */
public final class EchoCloud implements AutoCloseable {

    /** How it answers. */
    public enum Manner {
        /** As if it had done what was asked. */
        SUCCESS(200),
        /** With an error of the API. */
        REFUSAL(400),
        /** With the error that quotes what was signed. */
        WRONG_SIGNATURE(403),
        /** With a page of some machine in between. */
        PAGE(502),
        /** With half an answer, and then no more. */
        HALF(200),
        /** With another address. */
        REDIRECT(302),
        /** Not at all. */
        SILENCE(0);

        private final int status;

        Manner(int status) {
            this.status = status;
        }
    }

    /** The id of everything that it says there is. */
    public static final String ID = "vpc-echo";

    private final HttpServer server;
    private final String secret;
    private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    private volatile Manner manner = Manner.SUCCESS;

    private EchoCloud(HttpServer server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    /**
     * Starts one on a free port of the loopback interface.
     *
     * @param secret what it tells
     */
    public static EchoCloud start(String secret) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EchoCloud cloud = new EchoCloud(server, secret);
        server.createContext("/", cloud::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return cloud;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(Manner itsManner) {
        manner = itsManner;
    }

    /** Every request so far, its parameters decoded. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Manner now = manner;
        String query = exchange.getRequestURI().getRawQuery();
        String sent = (query == null ? "" : query)
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String decoded = URLDecoder.decode(sent, StandardCharsets.UTF_8);
        received.add(decoded);
        byte[] body = body(now, sent, decoded);
        if (now == Manner.SILENCE) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", now == Manner.PAGE ? "text/html" : "application/json");
        exchange.getResponseHeaders().add("X-Told", secret);
        if (now == Manner.REDIRECT) {
            exchange.getResponseHeaders().add("Location", url() + "/elsewhere?" + sent);
        }
        exchange.sendResponseHeaders(now.status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(now == Manner.HALF ? Arrays.copyOf(body, body.length / 2) : body);
        } catch (IOException e) {
            // half an answer is what was wanted; the connection stays
        }
    }

    private byte[] body(Manner now, String sent, String decoded) {
        String text =
                switch (now) {
                    case PAGE -> "<html><body>Bad gateway for " + sent + " and " + decoded + "</body></html>";
                    case REFUSAL ->
                        refused("InvalidParameterValue", "You said " + decoded + " and it was sent as " + sent);
                    case WRONG_SIGNATURE ->
                        refused(
                                "SignatureDoesNotMatch",
                                "server string to sign is:GET&%2F&" + URLEncoder.encode(sent, StandardCharsets.UTF_8));
                    default -> done(decoded).toString();
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An error in all three envelopes at once. */
    private static String refused(String code, String message) {
        ObjectNode whole = Json.mapper().createObjectNode();
        whole.put("RequestId", "echo-request").put("Code", code).put("Message", message);
        whole.put("code", 5000).put("codeDesc", code).put("message", message);
        whole.putObject("Response")
                .put("RequestId", "echo-request")
                .putObject("Error")
                .put("Code", code)
                .put("Message", message);
        return whole.toString();
    }

    /** A success in all three envelopes at once. */
    private ObjectNode done(String decoded) {
        ObjectNode whole = told(decoded);
        whole.put("code", 0);
        whole.set("Response", told(decoded));
        return whole;
    }

    private ObjectNode told(String decoded) {
        ObjectNode vpc = Json.mapper()
                .createObjectNode()
                .put("VpcId", ID)
                .put("VpcName", decoded)
                .put("CidrBlock", "10.0.0.0/16")
                .put("Status", "Available")
                .put("VRouterId", "vrt-echo");
        ObjectNode told = Json.mapper().createObjectNode();
        told.put("RequestId", "echo-request")
                .put("TotalCount", 1)
                .put("VpcId", ID)
                .put("Echo", decoded);
        told.set("Vpc", vpc);
        told.putArray("VpcSet").add(vpc);
        told.putObject("Vpcs").putArray("Vpc").add(vpc);
        told.putArray("RouteTableSet")
                .addObject()
                .put("RouteTableId", "rtb-echo")
                .put("Main", true);
        told.putObject("RouteTables")
                .putArray("RouteTable")
                .addObject()
                .put("RouteTableId", "vtb-echo")
                .put("RouteTableType", "System");
        if (decoded.contains("AccessKeyId=")) {
            tellAsAliyun(told);
        } else {
            tellAsTencent(told);
        }
        return told;
    }

    /** VPC API 2016-04-28: VPN connections and BGP. */
    private void tellAsAliyun(ObjectNode told) {
        ObjectNode ike = Json.mapper().createObjectNode().put("Psk", secret).put("IkeVersion", "ikev1");
        told.set("IkeConfig", ike);
        told.putObject("VpnConnections").putArray("VpnConnection").addObject().put("IkeConfig", ike.toString());
        told.putObject("VpnConnectionConfig").put("Remote", "10.0.0.0/16").set("IkeConfig", ike);
        told.putObject("BgpPeers").putArray("BgpPeer").addObject().put("AuthKey", secret);
        told.putArray("BgpGroups").addObject().put("AuthKey", secret);
    }

    /** VPC API 2017-03-12 and the legacy one: VPN connections. */
    private void tellAsTencent(ObjectNode told) {
        told.putObject("VpnConnection").put("PreShareKey", secret);
        told.putArray("VpnConnectionSet").addObject().put("PreShareKey", secret);
        told.put("CustomerGatewayConfiguration", "<psk>" + secret + "</psk>");
        told.putObject("data").put("preSharedKey", secret).put("configFileInfo", "psk " + secret);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
