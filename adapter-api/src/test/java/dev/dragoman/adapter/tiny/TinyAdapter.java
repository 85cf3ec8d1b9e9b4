package dev.dragoman.adapter.tiny;

import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.error.Remedy;
import dev.dragoman.adapter.procedure.ProcedureAdapter;
import dev.dragoman.model.ErrorCode;

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

    public TinyAdapter() {
        super("tiny", TinyProcedures.declared(), new TinyWire(), ERRORS);
    }
}
