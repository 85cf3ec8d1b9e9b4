package dev.dragoman.routes.cloud;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;

/** The ways of looks and of their replies through the clouds' routes. */
final class CamelPasses implements Watches.Passes {

    private final Map<String, Way> calls = new ConcurrentHashMap<>();
    private final Map<String, Way> replies = new ConcurrentHashMap<>();

    private record Way(Endpoint endpoint, AsyncProducer producer) {

        static Way to(CamelContext camel, String uri) throws Exception {
            Endpoint endpoint = camel.getEndpoint(uri);
            AsyncProducer producer = endpoint.createAsyncProducer();
            ServiceHelper.startService(producer);
            return new Way(endpoint, producer);
        }

        void go(Exchange exchange, Runnable then) {
            producer.process(exchange, doneSync -> then.run());
        }
    }

    /** The routes of a provider, which must be there. */
    void add(CamelContext camel, String provider) throws Exception {
        calls.put(provider, Way.to(camel, CloudRoutes.call(provider)));
        replies.put(provider, Way.to(camel, CloudRoutes.reply(provider)));
    }

    @Override
    public void call(CallState state, Runnable then) {
        Way way = calls.get(state.call().target().provider());
        Exchange exchange = way.endpoint.createExchange();
        state.into(exchange);
        way.go(exchange, then);
    }

    @Override
    public void reply(Told told, Runnable then) {
        Way way = replies.get(told.request().call().target().provider());
        Exchange exchange = way.endpoint.createExchange();
        told.into(exchange);
        way.go(exchange, then);
    }
}
