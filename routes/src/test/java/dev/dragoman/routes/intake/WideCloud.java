package dev.dragoman.routes.intake;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import java.net.URI;
import java.util.Set;

/** A cloud of which intake asks what it can do. It is never called. */
final class WideCloud extends ProcedureAdapter {

    WideCloud() {
        super(
                "wide",
                WideProcedures.declared(),
                new NoWire(),
                ErrorTable.table().build());
    }

    /** Nothing goes to this cloud. */
    private static final class NoWire implements Wire {
        @Override
        public URI defaultEndpoint(String api, String region) {
            return URI.create("https://wide.example");
        }

        @Override
        public HttpCall encode(ApiCall call, Signing signing) {
            throw new UnsupportedOperationException("the wide cloud is never called");
        }

        @Override
        public Envelope decode(ApiCall call, HttpAnswer answer) {
            throw new UnsupportedOperationException("the wide cloud is never called");
        }

        @Override
        public Set<String> secretFields() {
            return Set.of();
        }
    }
}
