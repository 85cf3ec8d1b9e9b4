package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.EIP;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Elastic addresses (document 000, lines 1287–1720). Allocated at once; {@code Associating} and {@code Unassociating} take
 * time. What they are bound to is {@link EipBinding}'s.
 */
public final class EipFamily implements Family {

    public static final String ASSOCIATING = "Associating";
    public static final String IN_USE = "InUse";
    public static final String UNASSOCIATING = "Unassociating";

    private static final String NOT_FOUND = "InvalidAllocationId.NotFound";
    private static final String DEFAULT_BANDWIDTH = "5";
    private static final int FIRST_NUMBER = 47;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AllocateEipAddress", this::allocate,
                "DescribeEipAddresses", this::describe,
                "ModifyEipAddressAttribute", this::modify,
                "AssociateEipAddress", EipBinding::associate,
                "UnassociateEipAddress", EipBinding::unassociate,
                "ReleaseEipAddress", this::release);
    }

    /** The EIP that the call names. */
    public static Resource named(ActionCall call) {
        return AliyunResources.find(call, EIP, "AllocationId", NOT_FOUND);
    }

    public static ApiException wrongStatus(Resource eip) {
        return new ApiException(
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation: %s is %s."
                        .formatted(eip.id(), eip.state()));
    }

    private Map<String, Object> allocate(ActionCall call) {
        String region = AliyunRegions.of(call);
        requireBandwidth(call);
        if (call.estate().count(region, EIP) >= call.quotas().limit("aliyun.eip")) {
            throw new ApiException("QuotaExceeded.Eip", "Elastic IP address quota exceeded.");
        }
        String address = call.estate().newAddress(FIRST_NUMBER);
        Resource eip = AliyunResources.make(
                call,
                EIP,
                AliyunResources.newId(call, "eip"),
                region,
                List.of(),
                Fields.of(
                        "IpAddress",
                        address,
                        "Bandwidth",
                        call.optional("Bandwidth").orElse(DEFAULT_BANDWIDTH),
                        "InternetChargeType",
                        call.optional("InternetChargeType").orElse("PayByBandwidth"),
                        "ChargeType",
                        call.optional("InstanceChargeType").orElse("PostPaid"),
                        "Name",
                        "",
                        "Description",
                        ""));
        call.estate().put(eip);
        return Fields.of("EipAddress", address, "AllocationId", eip.id());
    }

    /** In Mbit/s; the documents give no upper limit. */
    private static void requireBandwidth(ActionCall call) {
        if (call.optional("Bandwidth").isPresent() && call.number("Bandwidth", 1) < 1) {
            throw new ApiException("InvalidParameter", "The specified Bandwidth is not valid.");
        }
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> eips = call.estate().in(region, EIP).filter(wanted(call));
        return AliyunPage.of(call, "EipAddresses", "EipAddress", eips, EipFamily::view);
    }

    /** Filters are joined by AND, whether they belong together or not. */
    private static Predicate<Resource> wanted(ActionCall call) {
        Map<String, String> filters = Map.of(
                "EipAddress", "IpAddress",
                "AssociatedInstanceType", "InstanceType",
                "AssociatedInstanceId", "InstanceId");
        Predicate<Resource> wanted =
                eip -> call.optional("AllocationId").map(eip.id()::equals).orElse(true)
                        && call.optional("Status").map(eip.state()::equals).orElse(true);
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            wanted = wanted.and(eip -> call.optional(filter.getKey())
                    .map(eip.text(filter.getValue())::equals)
                    .orElse(true));
        }
        return wanted;
    }

    private static Map<String, Object> view(Resource eip) {
        return Fields.of(
                "AllocationId", eip.id(),
                "IpAddress", eip.text("IpAddress"),
                "RegionId", eip.region(),
                "Status", eip.state(),
                "InstanceType", eip.text("InstanceType"),
                "InstanceId", eip.text("InstanceId"),
                "InstanceRegionId", eip.text("InstanceId").isEmpty() ? "" : eip.region(),
                "Bandwidth", eip.text("Bandwidth"),
                "InternetChargeType", eip.text("InternetChargeType"),
                "ChargeType", eip.text("ChargeType"),
                "Name", eip.text("Name"),
                "Description", eip.text("Description"),
                "AllocationTime", AliyunResources.time(eip.createdAt()),
                "ExpiredTime", "",
                "ResourceGroupId", "",
                "BandwidthPackageId", "",
                "BandwidthPackageType", "",
                "OperationLocks", Fields.of("LockReason", locks(eip)),
                "AvailableRegions", Fields.of("AvailableRegion", List.of(eip.region())));
    }

    /** Set by hand alone: {@code financial}, {@code security}. */
    private static List<?> locks(Resource eip) {
        return eip.attributes().get("LockReasons") instanceof List<?> reasons ? reasons : List.of();
    }

    /** Document 001, line 1488: one that is locked for security is neither bound nor unbound. */
    public static void requireUnlocked(Resource eip) {
        if (locks(eip).contains("security")) {
            throw new ApiException("IncorrectEipStatus", eip.id() + " is locked for security reasons.");
        }
    }

    /** The page lists no code for an EIP in a passing state; {@code IncorrectEipStatus} is what the service is known to answer. */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        requireBandwidth(call);
        Resource eip = named(call);
        if (eip.isMoving()) {
            throw wrongStatus(eip);
        }
        call.estate().put(AliyunResources.described(call, eip, "Name", "Description", "Bandwidth"));
        return Map.of();
    }

    private Map<String, Object> release(ActionCall call) {
        Resource eip = named(call);
        if (!eip.state().equals(AVAILABLE)) {
            throw wrongStatus(eip);
        }
        call.estate().remove(eip.id());
        return Map.of();
    }
}
