package dev.dragoman.routes.intake;

import org.apache.camel.Processor;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/**
 * Commands to the inbox. The route ends when Kafka has acknowledged every record of the batch; if it does not, the batch
 * comes again, which the engine notices.
 */
final class IntakeRoute extends EndpointRouteBuilder {

    static final String ENTRY = "direct:intake";

    private final Processor screen;
    private final String inbox;

    IntakeRoute(Processor screen, String inbox) {
        this.screen = screen;
        this.inbox = inbox;
    }

    @Override
    public void configure() {
        // @formatter:off
        from(direct("intake"))
                .routeId("intake")
                .errorHandler(noErrorHandler())
                .process(screen)
                .id("screen")
                .to(kafka(inbox))
                .id("inbox");
        // @formatter:on
    }
}
