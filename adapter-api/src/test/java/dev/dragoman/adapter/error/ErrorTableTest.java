package dev.dragoman.adapter.error;

import static dev.dragoman.adapter.error.ErrorTable.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An error table")
class ErrorTableTest {

    private static final ErrorTable TABLE = table().under("Busy", ErrorCode.WRONG_STATE, Remedy.WAIT)
            .containing("Throttl", ErrorCode.THROTTLED, Remedy.SLOW_DOWN)
            .any(ErrorCode.INVALID_ARGUMENT, Remedy.FAIL, "Busy.Forever")
            .any(ErrorCode.WRONG_STATE, Remedy.WAIT, "InUse")
            .onEvery("Delete", ErrorCode.IN_USE, Remedy.FAIL, "InUse")
            .on("DeleteLine", ErrorCode.UNSUPPORTED, Remedy.FAIL, "InUse")
            .build();

    @ParameterizedTest
    @CsvSource({
        "CreateVpc, InUse, WRONG_STATE",
        "DeleteVpc, InUse, IN_USE",
        "DeleteLine, InUse, UNSUPPORTED",
        "CreateVpc, Busy, WRONG_STATE",
        "CreateVpc, Busy.Now, WRONG_STATE",
        "CreateVpc, Busy.Forever, INVALID_ARGUMENT",
        "CreateVpc, BusyBody, INVALID_ARGUMENT",
        "CreateVpc, Api.Throttling.User, THROTTLED"
    })
    @DisplayName("goes from the particular to the general: the action, its verb, the code, then patterns")
    void order(String action, String code, ErrorCode expected) {
        assertThat(TABLE.rule(action, code, 400).code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "200, INVALID_ARGUMENT, FAIL",
        "400, INVALID_ARGUMENT, FAIL",
        "401, UNAUTHENTICATED, FAIL",
        "403, PERMISSION_DENIED, FAIL",
        "404, NOT_FOUND, FAIL",
        "429, THROTTLED, SLOW_DOWN",
        "500, UNAVAILABLE, FIND_OUT",
        "503, UNAVAILABLE, FIND_OUT"
    })
    @DisplayName("falls back on the HTTP status for codes that it does not know")
    void unknownCodes(int status, ErrorCode code, Remedy remedy) {
        assertThat(TABLE.rule("CreateVpc", "Brand.New", status)).isEqualTo(new ErrorRule(code, remedy));
    }

    @Test
    @DisplayName("lets a later rule for the same code replace an earlier one")
    void replaced() {
        ErrorTable table = table().any(ErrorCode.INTERNAL, Remedy.FAIL, "X")
                .any(ErrorCode.NOT_FOUND, Remedy.FAIL, "X")
                .build();
        assertThat(table.rule("A", "X", 400).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
