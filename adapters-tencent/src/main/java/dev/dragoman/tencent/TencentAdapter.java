package dev.dragoman.tencent;

import dev.dragoman.adapter.ActionLimit;
import dev.dragoman.adapter.invoke.Invocations;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tencent Cloud: the VPC module of API 3.0, and the legacy API for what 3.0 does not have. */
public final class TencentAdapter extends ProcedureAdapter {

    /** API 3.0, as the catalogue names it. */
    static final String API = "2017-03-12";

    /** The legacy API, as the catalogue names it. */
    static final String LEGACY_API = "v2";

    public TencentAdapter() {
        this(declared());
    }

    private TencentAdapter(List<Procedure> declared) {
        super("tencent", declared, Invocations.of("tencent", declared)::find, new TencentWire(), TencentErrors.TABLE);
    }

    @Override
    public Collection<ActionLimit> limits() {
        return TencentLimits.ALL;
    }

    private static List<Procedure> declared() {
        return Stream.of(
                        TencentNetworks.procedures(),
                        TencentSubnets.procedures(),
                        TencentRoutes.procedures(),
                        TencentElasticIps.procedures())
                .flatMap(List::stream)
                .toList();
    }
}
