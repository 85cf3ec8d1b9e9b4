package dev.dragoman.tencent;

import static dev.dragoman.adapter.error.Remedy.FAIL;
import static dev.dragoman.adapter.error.Remedy.FIND_OUT;
import static dev.dragoman.adapter.error.Remedy.LOOK;
import static dev.dragoman.adapter.error.Remedy.SLOW_DOWN;
import static dev.dragoman.adapter.error.Remedy.WAIT;
import static dev.dragoman.model.ErrorCode.ALREADY_EXISTS;
import static dev.dragoman.model.ErrorCode.INSUFFICIENT_BALANCE;
import static dev.dragoman.model.ErrorCode.INVALID_ARGUMENT;
import static dev.dragoman.model.ErrorCode.IN_USE;
import static dev.dragoman.model.ErrorCode.NOT_FOUND;
import static dev.dragoman.model.ErrorCode.PERMISSION_DENIED;
import static dev.dragoman.model.ErrorCode.QUOTA_EXCEEDED;
import static dev.dragoman.model.ErrorCode.THROTTLED;
import static dev.dragoman.model.ErrorCode.UNAUTHENTICATED;
import static dev.dragoman.model.ErrorCode.UNAVAILABLE;
import static dev.dragoman.model.ErrorCode.UNSUPPORTED;
import static dev.dragoman.model.ErrorCode.WRONG_STATE;

import dev.dragoman.adapter.error.ErrorTable;

/**
 * Tencent's error codes: those of API 3.0, and the numbers and names of the legacy API. From the documents' error tables,
 * and from what the widely used open-source tools have learnt to wait for. A busy resource is told by exact codes alone:
 * other codes that begin the same are permanent.
 */
final class TencentErrors {

    static final ErrorTable TABLE = ErrorTable.table()
            // Too many calls.
            .under("RequestLimitExceeded", THROTTLED, SLOW_DOWN)
            .any(THROTTLED, SLOW_DOWN, "4400")

            // Not working. The request may have done its work before it failed.
            .any(UNAVAILABLE, FIND_OUT, "InternalError", "InternalServerError", "ServiceUnavailable")
            .any(UNAVAILABLE, FIND_OUT, "6000", "29257")
            // The very request arrived before: sent again below us, so what came of the first is not known.
            .any(UNAVAILABLE, FIND_OUT, "4500")
            // Done in part.
            .any(UNAVAILABLE, FIND_OUT, "5400")
            .any(UNAVAILABLE, WAIT, "6200", "9005")

            // Another change is at work on it.
            .any(WRONG_STATE, WAIT, "ResourceInUse", "ResourceBusy", "ResourceUnavailable", "ActionLocked")
            .any(WRONG_STATE, WAIT, "InvalidParameter.ActionInProgress", "OperationDenied.MutexTaskRunning")
            .any(WRONG_STATE, WAIT, "DesOperation.MutexTaskRunning", "UnsupportedOperation.MutexOperationTaskRunning")
            .any(WRONG_STATE, WAIT, "UnsupportedOperation.InvalidState", "UnsupportedOperation.ResourceProcessing")
            .any(WRONG_STATE, WAIT, "UnsupportedOperation.NatGatewayIsBusy")
            .any(WRONG_STATE, WAIT, "UnsupportedOperation.VpnConnInvalidState")

            // Something depends on it: what the same code means when it refuses a delete.
            .onEvery("Delete", IN_USE, FAIL, "ResourceInUse")
            .any(IN_USE, FAIL, "ResourceInUse.NatUsedByCFW", "NetworkAclID.InUse", "NatGatewayEipNotEmpty")
            .any(IN_USE, FAIL, "InvalidVpc.CannotDelete", "InvalidSubnet.CannotDelete")

            // Such a thing exists: what an unanswered call of ours made, or another's.
            .any(ALREADY_EXISTS, LOOK, "InvalidParameterValue.SubnetConflict", "InvalidSubnet.Conflict")
            .any(ALREADY_EXISTS, LOOK, "RouteAlreadyExists")
            .on("CreateRoutes", ALREADY_EXISTS, LOOK, "InvalidParameterValue.Duplicate")
            .on("ReplaceRoutes", ALREADY_EXISTS, LOOK, "InvalidParameterValue.Duplicate")

            // The state does not allow it, and waiting alone will not change that.
            .any(WRONG_STATE, FAIL, "UnsupportedOperation.VersionMismatch", "FailedOperation", "5100")
            // The documents spell the state of an elastic IP in three ways.
            .under("InvalidAddressIdStatus", WRONG_STATE, FAIL)
            .under("InvalidAddressIdState", WRONG_STATE, FAIL)
            .under("InvalidAddressState", WRONG_STATE, FAIL)
            .any(WRONG_STATE, FAIL, "InvalidAddressId.Blocked")
            .any(WRONG_STATE, FAIL, "InvalidInstanceId.AlreadyBindEip", "InvalidPrivateIpAddress.AlreadyBindEip")

            // Whose request it is.
            .any(PERMISSION_DENIED, FAIL, "AuthFailure.UnauthorizedOperation")
            .under("AuthFailure", UNAUTHENTICATED, FAIL)
            .any(UNAUTHENTICATED, FAIL, "4100", "4104", "4200")
            .under("UnauthorizedOperation", PERMISSION_DENIED, FAIL)
            .any(PERMISSION_DENIED, FAIL, "4101", "4102", "4103", "4110", "4300", "5500", "29254")
            .any(PERMISSION_DENIED, FAIL, "ResourceUnavailable.ServiceWhiteListNotAdded")

            // Money and quotas.
            .any(INSUFFICIENT_BALANCE, FAIL, "UnsupportedOperation.InsufficientFunds")
            .any(INSUFFICIENT_BALANCE, FAIL, "InvalidAddressIdState.InArrears")
            .any(INSUFFICIENT_BALANCE, FAIL, "5300")
            .any(INVALID_ARGUMENT, FAIL, "InvalidParameterValue.LimitExceeded")
            .any(QUOTA_EXCEEDED, FAIL, "29259", "29260")
            .containing("LimitExceeded", QUOTA_EXCEEDED, FAIL)
            .under("ResourceInsufficient", UNAVAILABLE, FAIL)
            .any(UNAVAILABLE, FAIL, "5200")

            // The cloud cannot.
            .any(INVALID_ARGUMENT, FAIL, "UnsupportedRegion")
            .any(UNSUPPORTED, FAIL, "InvalidAction", "NoSuchVersion", "4600", "6100")
            .any(UNSUPPORTED, FAIL, "InvalidInstance.NotSupported")
            .under("UnsupportedOperation", UNSUPPORTED, FAIL)

            // Not there.
            .under("ResourceNotFound", NOT_FOUND, FAIL)
            .containing(".NotFound", NOT_FOUND, FAIL)
            .any(NOT_FOUND, FAIL, "5000", "29258", "FlowLogIDNotFound", "UnauthorizedOperation.AttachmentNotFound")

            // What was asked is not acceptable.
            .any(INVALID_ARGUMENT, FAIL, "InvalidParameterValue.VpcCidrConflict", "4000", "9003")
            .build();

    private TencentErrors() {}
}
