package dev.dragoman.routes.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;

/** Hands batches to a Camel endpoint without waiting for the route. */
public final class RouteTarget implements Target {

    private final Endpoint endpoint;
    private final AsyncProducer producer;

    /**
     * @param uri the endpoint, usually {@code direct:}
     */
    public RouteTarget(CamelContext context, String uri) throws Exception {
        this.endpoint = context.getEndpoint(uri);
        this.producer = endpoint.createAsyncProducer();
        ServiceHelper.startService(producer);
    }

    @Override
    public void accept(Batch batch, Consumer<Optional<Throwable>> done) {
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(batch);
        producer.process(exchange, doneSync -> done.accept(Optional.ofNullable(exchange.getException())));
    }
}
