package dev.dragoman.adapter.tiny;

import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.error.Remedy;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import dev.dragoman.model.ErrorCode;
import java.util.List;
import java.util.stream.Stream;

/** A cloud that does not exist: what the least adapter is, and what the unit tests read answers with. */
public final class TinyAdapter extends ProcedureAdapter {

    private static final ErrorTable ERRORS = ErrorTable.table()
            .any(ErrorCode.THROTTLED, Remedy.SLOW_DOWN, "slow")
            .any(ErrorCode.WRONG_STATE, Remedy.WAIT, "busy")
            .any(ErrorCode.UNAVAILABLE, Remedy.SAME_TOKEN, "processing")
            .any(ErrorCode.UNAVAILABLE, Remedy.FIND_OUT, "broken")
            .any(ErrorCode.ALREADY_EXISTS, Remedy.LOOK, "exists")
            .any(ErrorCode.NOT_FOUND, Remedy.FAIL, "none", "vanished")
            .build();

    /** The API's version. */
    static final String API = "1";

    public TinyAdapter() {
        super("tiny", declared(), new TinyWire(), ERRORS);
    }

    private static List<Procedure> declared() {
        return Stream.of(
                        TinyNetworks.procedures(),
                        TinySubnets.procedures(),
                        TinyRoutes.procedures(),
                        TinyElasticIps.procedures())
                .flatMap(List::stream)
                .toList();
    }
}
