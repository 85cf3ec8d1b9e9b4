package dev.dragoman.engine;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cloud that exists for the engine's tests; see {@link TestProcedures} for what it can do. */
public final class TestCloud extends ProcedureAdapter {

    private TestCloud(String provider, List<Procedure> procedures) {
        super(provider, procedures, new NoWire(), ErrorTable.table().build());
    }

    /** Networks are made with a token and take time. */
    public static TestCloud timely() {
        return new TestCloud("timely", TestProcedures.timely());
    }

    /** Networks are made in three steps. */
    public static TestCloud staged() {
        return new TestCloud("staged", TestProcedures.staged());
    }

    /** Networks carry a marker and are named in a second step. */
    public static TestCloud marked() {
        return new TestCloud("marked", TestProcedures.marked());
    }

    /** What operations of the golden files work with; never to be changed. */
    public static TestCloud golden() {
        return new TestCloud("golden", GoldenProcedures.all());
    }

    /** Networks cannot be made without the adapter failing, at one point or another. */
    public static TestCloud broken() {
        return new TestCloud("broken", TestProcedures.broken());
    }

    /** The engine never writes or reads an answer itself. */
    private static final class NoWire implements Wire {
        @Override
        public URI defaultEndpoint(String api, String region) {
            return URI.create("http://127.0.0.1:1");
        }

        @Override
        public HttpCall encode(ApiCall call, Signing signing) {
            return new HttpCall("GET", signing.endpoint(), Map.of(), "");
        }

        @Override
        public Envelope decode(ApiCall call, HttpAnswer answer) {
            return new Unreadable("the engine's tests have no wire");
        }

        @Override
        public Set<String> secretFields() {
            return Set.of();
        }
    }
}
