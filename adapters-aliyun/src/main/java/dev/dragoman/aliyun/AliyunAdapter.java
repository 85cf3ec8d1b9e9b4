package dev.dragoman.aliyun;

import dev.dragoman.adapter.ActionLimit;
import dev.dragoman.adapter.invoke.Invocations;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Alibaba Cloud: VPC, Express Connect and VPN Gateway are one RPC API, {@code Vpc} of version {@code 2016-04-28}. */
public final class AliyunAdapter extends ProcedureAdapter {

    /** The API's version, as the catalogue names it. */
    static final String API = "2016-04-28";

    public AliyunAdapter() {
        this(declared());
    }

    private AliyunAdapter(List<Procedure> declared) {
        super("aliyun", declared, Invocations.of("aliyun", declared)::find, new AliyunWire(), AliyunErrors.TABLE);
    }

    @Override
    public Collection<ActionLimit> limits() {
        return AliyunLimits.ALL;
    }

    private static List<Procedure> declared() {
        return Stream.of(
                        AliyunNetworks.procedures(),
                        AliyunSubnets.procedures(),
                        AliyunRoutes.procedures(),
                        AliyunElasticIps.procedures())
                .flatMap(List::stream)
                .toList();
    }
}
