package dev.dragoman.aliyun;

import static dev.dragoman.adapter.error.Remedy.FAIL;
import static dev.dragoman.adapter.error.Remedy.FIND_OUT;
import static dev.dragoman.adapter.error.Remedy.LOOK;
import static dev.dragoman.adapter.error.Remedy.SAME_TOKEN;
import static dev.dragoman.adapter.error.Remedy.SLOW_DOWN;
import static dev.dragoman.adapter.error.Remedy.WAIT;
import static dev.dragoman.model.ErrorCode.ALREADY_EXISTS;
import static dev.dragoman.model.ErrorCode.INSUFFICIENT_BALANCE;
import static dev.dragoman.model.ErrorCode.INTERNAL;
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
 * Alibaba's error codes. From the documents' error tables, and from what the widely used open-source tools have learnt to
 * wait for. Spelt as the cloud spells them: where it misspells a code, both spellings stand here.
 */
final class AliyunErrors {

    static final ErrorTable TABLE = ErrorTable.table()
            // Too many calls. One code says it in the middle: Rejected.Throttling.
            .containing("Throttling", THROTTLED, SLOW_DOWN)
            .any(THROTTLED, WAIT, "FrequentPurchase.EIP")

            // Not working. The request may have done its work before it failed.
            .any(UNAVAILABLE, FIND_OUT, "ServiceUnavailable", "InternalError", "InternalServerError", "UnknownError")
            // The very request arrived before: sent again below us, so what came of the first is not known.
            .any(UNAVAILABLE, FIND_OUT, "SignatureNonceUsed")
            .any(UNAVAILABLE, WAIT, "SystemBusy")

            // The first call with this token is still running.
            .any(UNAVAILABLE, SAME_TOKEN, "LastTokenProcessing", "OperationFailed.LastTokenProcessing")
            .any(UNAVAILABLE, SAME_TOKEN, "OperationFailed.IdempotentTokenProcessing")
            // The same token with other parameters: never the cloud's fault.
            .any(INTERNAL, FAIL, "IdempotentParameterMismatch", "InvalidIdempotenceParameter.Mismatch")

            // Another change is at work, on whatever resource.
            .any(WRONG_STATE, WAIT, "OperationConflict", "Operation.Conflict", "VPC_TASK_CONFLICT")
            .any(WRONG_STATE, WAIT, "OperationFailed.DistibuteLock", "OperationFailed.DistributeLock")
            .any(WRONG_STATE, WAIT, "ProcessingSameRequest", "ResourceInOperating")
            .under("TaskConflict", WRONG_STATE, WAIT)
            .under("IncorrectStatus", WRONG_STATE, WAIT)

            // Not yet: networks and subnets.
            .any(WRONG_STATE, WAIT, "IncorrectVpcStatus", "OperationFailed.QueryCenIpv6Status")
            .any(WRONG_STATE, WAIT, "IncorrectVSwitchStatus", "IncorretVSwitchStatus")
            .any(WRONG_STATE, WAIT, "CreateVSwitch.IncorrectStatus.cbnStatus", "OperationFailed.NotifyCenCreate")
            .any(WRONG_STATE, WAIT, "OperationDenied.OtherSubnetProcessing")
            // Not yet: routes.
            .any(WRONG_STATE, WAIT, "IncorrectRouteEntryStatus", "IncorretRouteEntryStatus")
            .any(WRONG_STATE, WAIT, "IncorrcetRouteEntryStatus")
            .any(WRONG_STATE, WAIT, "InvalidStatus.RouteEntry", "InvalidVBRStatus")
            .any(WRONG_STATE, WAIT, "OperationFailed.QueryCenEntry")
            .any(WRONG_STATE, WAIT, "IncorrectHaVipStatus", "IncorrectInstanceStatus")
            .any(UNAVAILABLE, WAIT, "Forbidden.CheckEntryRuleQuota", "OperationFailed.QueryAttachmentInfo")
            // Not yet: elastic addresses.
            .any(WRONG_STATE, WAIT, "IncorrectEipStatus", "InvalidBindingStatus", "OperationFailed.EcsMigrating")
            .any(WRONG_STATE, WAIT, "InvalidStatus.EcsStatusNotSupport", "InvalidStatus.EniStatusNotSupport")
            .any(WRONG_STATE, WAIT, "InvalidIpStatus.HasBeenUsedBySnatTable")
            .any(WRONG_STATE, WAIT, "InvalidIpStatus.HasBeenUsedByForwardEntry")
            // Not yet: NAT gateways and their rules.
            .any(WRONG_STATE, WAIT, "VswitchStatusError", "OperationFailed.NatGwRouteInMiddleStatus")
            .any(WRONG_STATE, WAIT, "EIP_NOT_IN_GATEWAY", "InvalidIp.NotInNatgw")
            .any(WRONG_STATE, WAIT, "OperationUnsupported.EipNatBWPCheck", "OperationUnsupported.EipInBinding")
            .any(WRONG_STATE, WAIT, "OperationUnsupported.EipNatGWCheck")
            .any(WRONG_STATE, WAIT, "IncorretSnatEntryStatus", "IncorrectSnatEntryStatus")
            .any(WRONG_STATE, WAIT, "IncorretForwardEntryStatus", "IncorrectForwardEntryStatus")
            // Not yet: VPN and leased lines.
            .any(WRONG_STATE, WAIT, "VpnGateway.Configuring", "VpnConnection.Configuring", "Appliance.Configuring")
            .any(WRONG_STATE, WAIT, "VpnTask.CONFLICT", "VpnRouteEntry.Configuring")
            .any(WRONG_STATE, WAIT, "RI_CREATE_ONE_LIMIT_BY_SYNC")

            // Something depends on it.
            .under("DependencyViolation", IN_USE, FAIL)
            .any(IN_USE, FAIL, "ROUTER_INTERFACE_REFERED_BY_ROUTEENTRY")

            // Such a thing exists: what an unanswered call of ours made, or another's.
            .any(ALREADY_EXISTS, LOOK, "InvalidCidrBlock.Overlapped")
            .any(ALREADY_EXISTS, LOOK, "RouterEntryConflict.Duplicated", "Duplicated.VpcNextHop")
            .any(ALREADY_EXISTS, LOOK, "InvalidCIDRBlock.Duplicate", "InvalidRouteEntry.Duplicate")
            .any(ALREADY_EXISTS, LOOK, "RouteConflict.AlreadyExist", "InvalidParams.AlreadyExists")
            .any(ALREADY_EXISTS, LOOK, "InvalidVpnConnection.AlreadyExists", "InvalidIpAddress.AlreadyExist")

            // The state does not allow it, and waiting alone will not change that.
            .any(WRONG_STATE, FAIL, "InvalidAssociation.Duplicated")
            .any(WRONG_STATE, FAIL, "OperationDenied.VbrIdle", "OperationFailed.PconnTrafficNotEnable")
            .any(WRONG_STATE, FAIL, "InvalidPhysicalConnectionBusinessStatus")
            .any(WRONG_STATE, FAIL, "OperationFailed.ActiveNetworkInterfaceNotFound")

            // Whose request it is.
            .any(UNAUTHENTICATED, FAIL, "IncompleteSignature", "SignatureDoesNotMatch", "IllegalTimestamp")
            .any(UNAUTHENTICATED, FAIL, "Forbidden.AccessKeyDisabled")
            .under("InvalidAccessKeyId", UNAUTHENTICATED, FAIL)
            .under("InvalidSecurityToken", UNAUTHENTICATED, FAIL)

            // Money and quotas.
            .any(INSUFFICIENT_BALANCE, FAIL, "InsufficientBalance", "Forbidden.BillsOutstanding")
            .any(INSUFFICIENT_BALANCE, FAIL, "Forbidden.FinacialLocked", "Forbidden.FinancileLocked")
            .any(INSUFFICIENT_BALANCE, FAIL, "Forbidden.FinancialLocked", "VpnGateway.FinancialLocked")
            .under("QuotaExceeded", QUOTA_EXCEEDED, FAIL)
            .under("QuotaExceed", QUOTA_EXCEEDED, FAIL)
            .under("LimitationExceed", QUOTA_EXCEEDED, FAIL)
            .under("CountLimitExceed", QUOTA_EXCEEDED, FAIL)
            .any(QUOTA_EXCEEDED, FAIL, "Resource.QuotaFull", "EXCEED_ASSOCIATE_MAX_NUM")
            .any(UNAVAILABLE, FAIL, "InsufficientEipCapacity", "ResourceNotEnough.Bandwidth")

            // A wrong place, not a missing resource.
            .any(INVALID_ARGUMENT, FAIL, "InvalidRegionId.NotFound", "Forbidden.RegionNotFound")
            .any(INVALID_ARGUMENT, FAIL, "InvalidZoneId.NotFound")
            .any(UNSUPPORTED, FAIL, "ResourceNotAvailable", "UnsupportedOperation", "UnsupportedHTTPMethod")
            .any(UNSUPPORTED, FAIL, "OperationFailed.NotSupportIPV6", "InvalidEntryRuleQuota.NotFound")
            .under("OperationUnsupported", UNSUPPORTED, FAIL)
            // A route that the cloud made by itself.
            .on("DeleteRouteEntry", UNSUPPORTED, FAIL, "OperationDenied")

            // Not there.
            .any(NOT_FOUND, FAIL, "Forbidden.VpcNotFound", "Forbidden.VRouterNotFound", "INSTANCE_NOT_EXISTS")
            .any(NOT_FOUND, FAIL, "Forbidden.InstanceNotFound", "Forbidden.SecurityGroupNotFound")
            .any(NOT_FOUND, FAIL, "InvalidRouteEntry", "InvalidRouterInterface")
            .under("ResourceNotFound", NOT_FOUND, FAIL)
            .containing(".NotFound", NOT_FOUND, FAIL)

            // Not allowed; last, because some codes that begin so mean something else.
            .any(PERMISSION_DENIED, FAIL, "InvalidAction", "RealNameAuthenticationError", "InvalidOwner")
            .any(PERMISSION_DENIED, FAIL, "InvalidOwnerId", "InvalidOwnerAccount")
            .any(WRONG_STATE, FAIL, "Forbidden.NotAllowedInState", "ForbiddenRelease")
            .under("InvalidStatus", WRONG_STATE, FAIL)
            .under("Forbidden", PERMISSION_DENIED, FAIL)
            .under("Forbbiden", PERMISSION_DENIED, FAIL)
            .build();

    private AliyunErrors() {}
}
