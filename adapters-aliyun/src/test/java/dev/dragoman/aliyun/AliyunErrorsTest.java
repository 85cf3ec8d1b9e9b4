package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.error.ErrorRule;
import dev.dragoman.adapter.error.Remedy;
import dev.dragoman.model.ErrorCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Alibaba's error table")
class AliyunErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Throttling", "Throttling.User", "Throttling.Api", "Rejected.Throttling"})
    @DisplayName("slows down where it is throttled, wherever the code says so")
    void throttled(String code) {
        check(code, ErrorCode.THROTTLED, Remedy.SLOW_DOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServiceUnavailable",
                "InternalError",
                "InternalServerError",
                "UnknownError",
                "SignatureNonceUsed"
            })
    @DisplayName("finds out where the cloud broke, or where the same request had arrived before")
    void unknown(String code) {
        check(code, ErrorCode.UNAVAILABLE, Remedy.FIND_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TaskConflict",
                "TaskConflict.AssociateGlobalAccelerationInstance",
                "OperationConflict",
                "Operation.Conflict",
                "IncorrectStatus",
                "IncorrectStatus.VSWITCH",
                "IncorrectStatus.NATGW",
                "OperationFailed.DistibuteLock",
                "VPC_TASK_CONFLICT",
                "ProcessingSameRequest",
                "ResourceInOperating",
                "IncorrectVpcStatus",
                "OperationFailed.QueryCenIpv6Status",
                "IncorrectVSwitchStatus",
                "IncorretVSwitchStatus",
                "IncorretRouteEntryStatus",
                "IncorrectRouteEntryStatus",
                "InvalidStatus.RouteEntry",
                "CreateVSwitch.IncorrectStatus.cbnStatus",
                "OperationFailed.NotifyCenCreate",
                "OperationDenied.OtherSubnetProcessing",
                "IncorrectHaVipStatus",
                "IncorrectInstanceStatus",
                "InvalidVBRStatus",
                "IncorrectEipStatus",
                "InvalidBindingStatus",
                "InvalidStatus.EcsStatusNotSupport",
                "InvalidStatus.EniStatusNotSupport",
                "OperationFailed.EcsMigrating",
                "InvalidIpStatus.HasBeenUsedBySnatTable",
                "InvalidIpStatus.HasBeenUsedByForwardEntry",
                "VswitchStatusError",
                "OperationFailed.NatGwRouteInMiddleStatus",
                "EIP_NOT_IN_GATEWAY",
                "OperationUnsupported.EipNatBWPCheck",
                "OperationUnsupported.EipInBinding",
                "OperationUnsupported.EipNatGWCheck",
                "IncorretSnatEntryStatus",
                "InvalidIp.NotInNatgw",
                "IncorretForwardEntryStatus",
                "VpnGateway.Configuring",
                "VpnConnection.Configuring",
                "Appliance.Configuring",
                "VpnTask.CONFLICT",
                "VpnRouteEntry.Configuring"
            })
    @DisplayName("waits where something else is at work")
    void busy(String code) {
        check(code, ErrorCode.WRONG_STATE, Remedy.WAIT);
    }

    @ParameterizedTest
    @CsvSource({
        "SystemBusy, UNAVAILABLE",
        "FrequentPurchase.EIP, THROTTLED",
        "Forbidden.CheckEntryRuleQuota, UNAVAILABLE",
        "OperationFailed.QueryAttachmentInfo, UNAVAILABLE"
    })
    @DisplayName("waits where the cloud as a whole asks for time")
    void pressed(String code, ErrorCode meaning) {
        check(code, meaning, Remedy.WAIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LastTokenProcessing",
                "OperationFailed.LastTokenProcessing",
                "OperationFailed.IdempotentTokenProcessing"
            })
    @DisplayName("comes back with the same token while the first call still runs")
    void sameToken(String code) {
        check(code, ErrorCode.UNAVAILABLE, Remedy.SAME_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IdempotentParameterMismatch", "InvalidIdempotenceParameter.Mismatch"})
    @DisplayName("never retries a token with other parameters: that is our own defect")
    void mismatch(String code) {
        check(code, ErrorCode.INTERNAL, Remedy.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidCidrBlock.Overlapped",
                "RouterEntryConflict.Duplicated",
                "Duplicated.VpcNextHop",
                "InvalidCIDRBlock.Duplicate",
                "InvalidRouteEntry.Duplicate",
                "RouteConflict.AlreadyExist"
            })
    @DisplayName("looks whose it is where such a thing exists")
    void exists(String code) {
        check(code, ErrorCode.ALREADY_EXISTS, Remedy.LOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DependencyViolation",
                "DependencyViolation.VSwitch",
                "DependencyViolation.SecurityGroup",
                "DependencyViolation.SnatEntry",
                "DependencyViolation.RouteTable",
                "DependencyViolation.HaVip",
                "DependencyViolation.SNAT",
                "DependencyViolation.NetworkAcl",
                "DependencyViolation.BandwidthPackages",
                "DependencyViolation.EIPS",
                "DependencyViolation.RouterInterfaceReferedByRouteEntry",
                "DependencyViolation.BgpGroup",
                "DependencyViolation.BgpPeer"
            })
    @DisplayName("fails where something depends on the resource")
    void inUse(String code) {
        check(code, ErrorCode.IN_USE, Remedy.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidVpcID.NotFound",
                "InvalidVpcId.NotFound",
                "Forbidden.VpcNotFound",
                "InvalidVswitchID.NotFound",
                "InvalidVSwitchId.NotFound",
                "InvalidRouteTable.NotFound",
                "InvalidRouteTableId.NotFound",
                "InvalidRouteEntry.NotFound",
                "InvalidRouteEntry",
                "InvalidRouterInterface",
                "InvalidNextHop.NotFound",
                "InvalidInstanId.NotFound",
                "InvalidInstanceId.NotFound",
                "InvalidAllocationId.NotFound",
                "InvalidNatGatewayId.NotFound",
                "INSTANCE_NOT_EXISTS",
                "InvalidSnatTableId.NotFound",
                "InvalidForwardEntryId.NotFound",
                "InvalidVpnGatewayInstanceId.NotFound"
            })
    @DisplayName("knows a resource that is not there")
    void notFound(String code) {
        check(code, ErrorCode.NOT_FOUND, Remedy.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidRegionId.NotFound, INVALID_ARGUMENT",
        "InvalidZoneId.NotFound, INVALID_ARGUMENT",
        "InvalidAccessKeyId.NotFound, UNAUTHENTICATED",
        "Forbidden.AccessKeyDisabled, UNAUTHENTICATED",
        "IncompleteSignature, UNAUTHENTICATED",
        "SignatureDoesNotMatch, UNAUTHENTICATED",
        "InvalidSecurityToken.Expired, UNAUTHENTICATED",
        "IllegalTimestamp, UNAUTHENTICATED",
        "Forbidden, PERMISSION_DENIED",
        "Forbidden.RAM, PERMISSION_DENIED",
        "Forbidden.SubUser, PERMISSION_DENIED",
        "Forbbiden.SubUser, PERMISSION_DENIED",
        "QuotaExceeded.Vpc, QUOTA_EXCEEDED",
        "QuotaExceed.RouterInterface, QUOTA_EXCEEDED",
        "Resource.QuotaFull, QUOTA_EXCEEDED",
        "InsufficientBalance, INSUFFICIENT_BALANCE",
        "Forbidden.FinancileLocked, INSUFFICIENT_BALANCE",
        "ResourceNotAvailable, UNSUPPORTED",
        "OperationUnsupported.MutipleIpv6Address, UNSUPPORTED",
        "OperationFailed.NotSupportIPV6, UNSUPPORTED",
        "InvalidEntryRuleQuota.NotFound, UNSUPPORTED",
        "QuotaExceeded.Eip, QUOTA_EXCEEDED",
        "CountLimitExceed.HaVipRouteEntry, QUOTA_EXCEEDED",
        "InsufficientEipCapacity, UNAVAILABLE",
        "InvalidAssociation.Duplicated, WRONG_STATE",
        "OperationDenied.VbrIdle, WRONG_STATE",
        "OperationFailed.PconnTrafficNotEnable, WRONG_STATE",
        "OperationFailed.ActiveNetworkInterfaceNotFound, WRONG_STATE",
        "InvalidPhysicalConnectionBusinessStatus, WRONG_STATE",
        "OperationDenied, INVALID_ARGUMENT",
        "InvalidVpcName.Malformed, INVALID_ARGUMENT",
        "MissingParameter, INVALID_ARGUMENT",
        "InvalidParamater, INVALID_ARGUMENT"
    })
    @DisplayName("fails where trying again will not help, and says why")
    void permanent(String code, ErrorCode meaning) {
        check(code, meaning, Remedy.FAIL);
    }

    @Test
    @DisplayName("takes a code that nobody knows as a refusal below 500, and as unknown from there on")
    void unheardOf() {
        assertThat(AliyunErrors.TABLE.rule("CreateVpc", "Brand.New", 400).remedy())
                .isEqualTo(Remedy.FAIL);
        assertThat(AliyunErrors.TABLE.rule("CreateVpc", "Brand.New", 503).remedy())
                .isEqualTo(Remedy.FIND_OUT);
    }

    private static void check(String code, ErrorCode meaning, Remedy remedy) {
        assertThat(AliyunErrors.TABLE.rule("AnyAction", code, 400)).isEqualTo(new ErrorRule(meaning, remedy));
    }
}
