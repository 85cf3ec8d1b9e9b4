package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.error.ErrorRule;
import dev.dragoman.adapter.error.Remedy;
import dev.dragoman.model.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tencent's error table")
class TencentErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"RequestLimitExceeded", "RequestLimitExceeded.UinLimitExceeded", "4400"})
    @DisplayName("slows down where it is throttled, sub-codes included")
    void throttled(String code) {
        check(code, ErrorCode.THROTTLED, Remedy.SLOW_DOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"InternalError", "InternalServerError", "ServiceUnavailable", "4500", "5400", "6000", "29257"})
    @DisplayName("finds out where the cloud broke, did a part, or the same request had arrived before")
    void unknown(String code) {
        check(code, ErrorCode.UNAVAILABLE, Remedy.FIND_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResourceInUse",
                "ResourceBusy",
                "ResourceUnavailable",
                "ActionLocked",
                "InvalidParameter.ActionInProgress",
                "OperationDenied.MutexTaskRunning",
                "DesOperation.MutexTaskRunning",
                "UnsupportedOperation.MutexOperationTaskRunning",
                "UnsupportedOperation.InvalidState",
                "UnsupportedOperation.ResourceProcessing",
                "UnsupportedOperation.NatGatewayIsBusy",
                "UnsupportedOperation.VpnConnInvalidState"
            })
    @DisplayName("waits where something else is at work")
    void busy(String code) {
        check(code, ErrorCode.WRONG_STATE, Remedy.WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeleteVpc", "DeleteSubnet", "DeleteNetworkInterface", "DeleteRouteTable"})
    @DisplayName("fails where a delete meets a resource that is in use, instead of waiting for it")
    void inUse(String action) {
        assertThat(TencentErrors.TABLE.rule(action, "ResourceInUse", 200))
                .isEqualTo(new ErrorRule(ErrorCode.IN_USE, Remedy.FAIL));
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceUnavailable.ServiceWhiteListNotAdded, PERMISSION_DENIED",
        "ResourceInUse.NatUsedByCFW, IN_USE",
        "UnsupportedOperation.VersionMismatch, WRONG_STATE",
        "UnsupportedOperation.VpcMismatch, UNSUPPORTED"
    })
    @DisplayName("takes no code for busy because of how it begins")
    void notBusy(String code, ErrorCode meaning) {
        check(code, meaning, Remedy.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateRoutes", "ReplaceRoutes"})
    @DisplayName("looks whose it is where a table has such a destination")
    void routeExists(String action) {
        assertThat(TencentErrors.TABLE.rule(action, "InvalidParameterValue.Duplicate", 200))
                .isEqualTo(new ErrorRule(ErrorCode.ALREADY_EXISTS, Remedy.LOOK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameterValue.SubnetConflict", "InvalidSubnet.Conflict"})
    @DisplayName("looks whose it is where such a thing exists")
    void exists(String code) {
        check(code, ErrorCode.ALREADY_EXISTS, Remedy.LOOK);
    }

    @ParameterizedTest
    @CsvSource({
        "LimitExceeded, QUOTA_EXCEEDED",
        "LimitExceeded.VpcLimit, QUOTA_EXCEEDED",
        "VpcLimitExceeded, QUOTA_EXCEEDED",
        "AddressQuotaLimitExceeded.DailyAllocate, QUOTA_EXCEEDED",
        "InvalidAddressId.NotFound, NOT_FOUND",
        "InvalidAddressId.Blocked, WRONG_STATE",
        "InvalidAddressIdStatus.NotPermit, WRONG_STATE",
        "InvalidAddressIdState, WRONG_STATE",
        "InvalidAddressState, WRONG_STATE",
        "InvalidAddressIdState.InArrears, INSUFFICIENT_BALANCE",
        "InvalidInstanceId.AlreadyBindEip, WRONG_STATE",
        "InvalidPrivateIpAddress.AlreadyBindEip, WRONG_STATE",
        "InvalidInstance.NotSupported, UNSUPPORTED",
        "InvalidParameterValue.Duplicate, INVALID_ARGUMENT",
        "SubnetLimitExceeded, QUOTA_EXCEEDED",
        "InvalidParameterValue.LimitExceeded, INVALID_ARGUMENT",
        "UnsupportedOperation.InsufficientFunds, INSUFFICIENT_BALANCE",
        "5300, INSUFFICIENT_BALANCE",
        "InvalidParameterValue.VpcCidrConflict, INVALID_ARGUMENT",
        "InvalidParameterValue.Malformed, INVALID_ARGUMENT",
        "MissingParameter, INVALID_ARGUMENT",
        "4000, INVALID_ARGUMENT",
        "UnsupportedRegion, INVALID_ARGUMENT",
        "ResourceNotFound, NOT_FOUND",
        "InvalidVpcId.NotFound, NOT_FOUND",
        "InvalidVpc.NotFound, NOT_FOUND",
        "5000, NOT_FOUND",
        "AuthFailure.SignatureFailure, UNAUTHENTICATED",
        "AuthFailure.SecretIdNotFound, UNAUTHENTICATED",
        "AuthFailure.TokenFailure, UNAUTHENTICATED",
        "AuthFailure.UnauthorizedOperation, PERMISSION_DENIED",
        "UnauthorizedOperation, PERMISSION_DENIED",
        "4100, UNAUTHENTICATED",
        "4101, PERMISSION_DENIED",
        "4102, PERMISSION_DENIED",
        "4103, PERMISSION_DENIED",
        "4104, UNAUTHENTICATED",
        "4110, PERMISSION_DENIED",
        "InvalidAction, UNSUPPORTED",
        "NoSuchVersion, UNSUPPORTED"
    })
    @DisplayName("fails where trying again will not help, and says why")
    void permanent(String code, ErrorCode meaning) {
        check(code, meaning, Remedy.FAIL);
    }

    @Test
    @DisplayName("takes a code that nobody knows, inside HTTP 200, as a refusal")
    void unheardOf() {
        check("Brand.New", ErrorCode.INVALID_ARGUMENT, Remedy.FAIL);
    }

    private static void check(String code, ErrorCode meaning, Remedy remedy) {
        assertThat(TencentErrors.TABLE.rule("AnyAction", code, 200)).isEqualTo(new ErrorRule(meaning, remedy));
    }
}
