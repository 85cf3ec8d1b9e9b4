package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.tencent.Codes;
import java.util.List;

/**
 * Why a call is refused, and the code that each API then answers. Of API 3.0 the first that the action's page lists; where
 * no page has one, the service's own. The legacy pages leave many out (document 004, line 19432): then the public code.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never changed
enum Refusal {
    NO_VPC("InvalidVpc.NotFound", "ResourceNotFound"),
    NO_SUBNET("InvalidSubnet.NotFound", "ResourceNotFound"),
    NO_INTERFACE("InvalidNetworkInterface.NotFound", "ResourceNotFound"),
    NO_INSTANCE("InvalidInstance.NotFound", "ResourceNotFound"),
    NO_SECURITY_GROUP("5000", "ResourceNotFound"),
    /** Busy with an earlier operation (line 8482). */
    BUSY("ActionLocked", "UnsupportedOperation.InvalidState"),
    TOO_MANY("NetworkInterfaceLimitExceeded", "LimitExceeded"),

    ATTACHED_ALREADY("InvalidNetworkInterface.AlreadyAssociated", "UnsupportedOperation.AttachmentAlreadyExists"),
    NOT_ATTACHED("InvalidNetworkInterface.NotAttached", "ResourceNotFound"),
    STILL_ATTACHED("InvalidNetworkInterface.CanNotDelete", "ResourceInUse"),
    PRIMARY_INTERFACE("5100", "UnsupportedOperation"),
    INSTANCE_STATE("5100", "UnsupportedOperation.InvalidState"),
    OTHER_VPC("5100", "UnsupportedOperation.VpcMismatch"),
    OTHER_ZONE("5100", "UnsupportedOperation"),
    OTHER_SUBNET("5100", "UnsupportedOperation"),

    NO_ADDRESS("5000", "UnauthorizedOperation.AttachmentNotFound", "ResourceNotFound"),
    ADDRESS_TAKEN("InvalidPrivateIpAddress.InUse", "ResourceInUse"),
    ADDRESS_OUTSIDE("4000", "InvalidParameterValue.Range", "InvalidParameterValue.Malformed"),
    ADDRESS_RESERVED("4000", "InvalidParameterValue.Reserved", "InvalidParameterValue.Malformed"),
    PRIMARY_ADDRESS("InvalidPrivateip.IsPrimary", "UnauthorizedOperation.PrimaryIp"),
    SECOND_PRIMARY("4000", "InvalidParameterValue"),
    BAD_COUNT("4000", "InvalidParameterValue.Range", "InvalidParameterValue"),
    TOO_MANY_ADDRESSES("5100", "InvalidParameterValue.LimitExceeded", "ResourceInsufficient"),
    SUBNET_FULL("5100", "ResourceInsufficient"),
    MISSING("4000", "MissingParameter"),

    NO_CLASSIC_INSTANCE("InvalidInstance.NotFound", "UnsupportedOperation"),
    NO_LINK("InvalidInstance.NotFound", "ResourceNotFound"),
    LINKED_ALREADY("InstanceAlreadyLinked", "UnsupportedOperation.ClassicInstanceIdAlreadyExists"),
    TOO_MANY_LINKS("InstanceLimitExceeded", "LimitExceeded"),
    UNLINKABLE_RANGE("5100", "UnsupportedOperation.CIDRUnsupportedClassicLink"),
    NO_LAN_IP("InvalidLanIp.NotFound"),
    BAD_PAGE("4000", "InvalidParameterValue.Range");

    private final Codes codes;

    Refusal(String legacyCode, String... codes) {
        this.codes = new Codes(legacyCode, List.of(codes));
    }

    /** The refusal as the API of the call words it; the message is a {@linkplain String#format format}. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the module's only use of its library
    ApiException of(ActionCall call, String message, Object... details) {
        return codes.refuse(call, message, details);
    }
}
