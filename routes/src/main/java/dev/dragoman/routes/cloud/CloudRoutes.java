package dev.dragoman.routes.cloud;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/**
 * The template of a cloud's route.
 *
 * <p>A request goes round until there is something to reply: once for a call, again and again for a watch. In each round
 * it finds its account, waits for its turn, is signed, sent and read.
 */
final class CloudRoutes extends EndpointRouteBuilder {

    static final String TEMPLATE = "cloud-call";
    static final String PROVIDER = "provider";

    private final CloudSteps steps;
    private final String replies;

    CloudRoutes(CloudSteps steps, String replies) {
        this.steps = steps;
        this.replies = replies;
    }

    /** Where a provider's requests are handed to. */
    static String entry(String provider) {
        return "direct:cloud-" + provider;
    }

    @Override
    public void configure() {
        // @formatter:off
        routeTemplate(TEMPLATE)
                .templateParameter(PROVIDER)
                .from(direct("cloud-{{" + PROVIDER + "}}"))
                .routeConfigurationId(CloudErrors.ID)
                .process(steps.open())
                .id("open")
                .loopDoWhile(CloudRoutes::going)
                .process(steps.pause())
                .filter(CloudRoutes::going)
                .process(steps.findAccount())
                .process(steps.admission())
                .filter(CloudRoutes::mayGo)
                .doTry()
                .process(steps.sign())
                .to(vertxHttp("http://cloud").throwExceptionOnFailure(false))
                .id("send")
                .process(steps.read())
                .doCatch(Exception.class)
                .process(steps.noAnswer())
                .end()
                .process(steps.giveBack())
                .end()
                .end()
                .end()
                .process(steps.reply())
                .to(kafka(replies))
                .id("reply");
        // @formatter:on
    }

    private static boolean going(Exchange exchange) {
        return CallState.of(exchange).going();
    }

    private static boolean mayGo(Exchange exchange) {
        return CallState.of(exchange).mayGo();
    }
}
