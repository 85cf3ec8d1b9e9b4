package dev.dragoman.routes.cloud;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/**
 * The templates of a cloud's routes.
 *
 * <p>A request goes through the first. A call is made by the second: it finds its account, waits for its turn, is signed, sent and
 * read. The third replies. A request to watch ends in the first; its looks are made by the second and its reply by the third, each
 * with an exchange of its own.
 */
final class CloudRoutes extends EndpointRouteBuilder {

    static final String REQUEST = "cloud-request";
    static final String CALL = "cloud-call";
    static final String REPLY = "cloud-reply";
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

    /** Where a call is made; its state is in the exchange. */
    static String call(String provider) {
        return entry(provider) + "-call";
    }

    /** Where a reply is written; what it says is in the exchange. */
    static String reply(String provider) {
        return entry(provider) + "-reply";
    }

    @Override
    public void configure() {
        String here = "cloud-{{" + PROVIDER + "}}";
        // @formatter:off
        routeTemplate(REQUEST)
                .templateParameter(PROVIDER)
                .from(direct(here))
                .routeConfigurationId(CloudErrors.ID)
                .process(steps.open())
                .id("open")
                .choice()
                .when(OpenRequest::watches)
                .process(steps.hold())
                .otherwise()
                .to(direct(here + "-call"))
                .process(steps.tell())
                .to(direct(here + "-reply"))
                .end();
        routeTemplate(CALL)
                .templateParameter(PROVIDER)
                .from(direct(here + "-call"))
                .routeConfigurationId(CloudErrors.ID)
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
                .end();
        routeTemplate(REPLY)
                .templateParameter(PROVIDER)
                .from(direct(here + "-reply"))
                .routeConfigurationId(CloudErrors.ID)
                .process(steps.reply())
                .to(kafka(replies))
                .id("reply");
        // @formatter:on
    }

    private static boolean mayGo(Exchange exchange) {
        return CallState.of(exchange).mayGo();
    }
}
