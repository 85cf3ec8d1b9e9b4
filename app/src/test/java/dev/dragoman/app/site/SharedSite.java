package dev.dragoman.app.site;

import dev.dragoman.app.broker.TestBroker;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One site with one gateway for all test classes that only send commands and let things go wrong at the clouds: they keep
 * apart by their stacks. Before each test nothing goes wrong.
 */
public final class SharedSite implements ParameterResolver, BeforeEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedSite.class);

    /** Closed by JUnit after the last test. */
    private record Shared(TestBroker broker, Site site, ExtensionContext context) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            site.close();
            broker.afterAll(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        site(context).simulator().faults();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    private static Site site(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Shared.class, key -> start(context), Shared.class)
                .site();
    }

    private static Shared start(ExtensionContext context) {
        try {
            TestBroker broker = new TestBroker();
            broker.beforeAll(context);
            Site site = Site.on(broker);
            site.gateway("shared", Map.of());
            return new Shared(broker, site.connect(), context);
        } catch (Exception e) {
            throw new IllegalStateException("the shared site did not start", e);
        }
    }
}
