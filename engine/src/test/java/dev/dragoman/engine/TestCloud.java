package dev.dragoman.engine;

import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import java.util.List;

/** A cloud that exists for the engine's tests; see {@link TestProcedures} for what it can do. */
public final class TestCloud extends ProcedureAdapter {

    private TestCloud(String provider, List<Procedure> procedures) {
        super(provider, procedures, new TestWire(), TestWire.ERRORS);
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

    /** Subnets are made with a token that grows old; some changes can only be told by what was before, or not at all. */
    public static TestCloud keyed() {
        return new TestCloud("keyed", TestProcedures.keyed());
    }

    /** What operations of the golden files work with; never to be changed. */
    public static TestCloud golden() {
        return new TestCloud("golden", GoldenProcedures.all());
    }

    /** Networks cannot be made without the adapter failing, at one point or another. */
    public static TestCloud broken() {
        return new TestCloud("broken", TestProcedures.broken());
    }
}
