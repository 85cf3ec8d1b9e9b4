package dev.dragoman.simulator.tencent.line;

import java.util.List;
import java.util.Locale;

/** The four sorts of NAT rule of a direct connect gateway, and all in which they differ (document 004, lines 12898–14614). */
enum NatRuleType {
    /** A VPC address appears to the far side under another one, in both directions. */
    LOCAL_IP(
            "LocalIPTranslation",
            "snatNum",
            "originalIP translationIP",
            true,
            true,
            true,
            "InvalidLocalIPTranslation.NotFound",
            "InvalidTranslationIP.InVpcCidr"),

    /**
     * What goes out from the VPC appears under some address and port of a pool. Its create page prints {@code NotInVpcCidr} for
     * a pool that lies in the VPC's range (line 13465).
     */
    LOCAL_SOURCE_IP_PORT(
            "LocalSourceIPPortTranslation",
            "snaptNum",
            "translationIPPool",
            true,
            false,
            false,
            "InvalidTranslationIPPool.NotFound",
            "InvalidTranslationIPPool.NotInVpcCidr"),

    /** The far side reaches a VPC address and port under others. */
    LOCAL_DESTINATION_IP_PORT(
            "LocalDestinationIPPortTranslation",
            "dnaptNum",
            "originalIP originalPort translationIP translationPort proto",
            false,
            true,
            false,
            "InvalidLocalDestinationIPPortTranslation.NotFound",
            "InvalidTranslationIP.InVpcCidr"),

    /** An address of the far side appears to the VPC under another one, in both directions. */
    PEER_IP(
            "PeerIPTranslation",
            "dnatNum",
            "originalIP translationIP",
            false,
            false,
            true,
            "InvalidPeerIPTranslation.NotFound",
            "InvalidTranslationIP.InVpcCidr");

    private final String stem;
    private final String count;
    private final String key;
    private final boolean takesTime;
    private final boolean originalInVpc;
    private final boolean originalUnique;
    private final String notFound;
    private final String insideOnCreate;

    NatRuleType(
            String stem,
            String count,
            String key,
            boolean takesTime,
            boolean originalInVpc,
            boolean originalUnique,
            String notFound,
            String insideOnCreate) {
        this.stem = stem;
        this.count = count;
        this.key = key;
        this.takesTime = takesTime;
        this.originalInVpc = originalInVpc;
        this.originalUnique = originalUnique;
        this.notFound = notFound;
        this.insideOnCreate = insideOnCreate;
    }

    /** The action that does so to rules of this sort. */
    String action(String verb) {
        return verb + stem + "NatRule";
    }

    /** The action that does so to ACL rules of rules of this sort. */
    String aclAction(String verb) {
        return verb + stem + "AclRule";
    }

    /** The parameter that lists rules. */
    String list() {
        return stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
    }

    /** The gateway's field that says how many there are. */
    String count() {
        return count;
    }

    /** The fields that name a rule, since it has no id. */
    List<String> key() {
        return List.of(key.split(" ", -1));
    }

    /** Whether changes are tasks rather than done at once. */
    boolean takesTime() {
        return takesTime;
    }

    /** Whether the original address is one of the VPC's. */
    boolean originalInVpc() {
        return originalInVpc;
    }

    /** Whether an original address may stand in one rule only. */
    boolean originalUnique() {
        return originalUnique;
    }

    /** The field with what it is translated to. */
    String translated() {
        return key().contains("translationIPPool") ? "translationIPPool" : "translationIP";
    }

    /** The code for a rule that is not there. */
    String notFound() {
        return notFound;
    }

    /** The code of the ACL actions for a rule that is not there. */
    String aclNotFound() {
        return "Invalid" + stem + ".NotFound";
    }

    /** The code for too many rules. */
    String limitExceeded() {
        return stem + "LimitExceeded";
    }

    /** The quota of rules of this sort on one gateway. */
    String quota() {
        return "tencent.%s-rule-per-direct-connect-gateway".formatted(count.replace("Num", ""));
    }

    /** The code for something translated into the VPC's own range. */
    String translatedInVpc(boolean isNew) {
        return isNew
                ? insideOnCreate
                : "Invalid" + Character.toUpperCase(translated().charAt(0))
                        + translated().substring(1) + ".InVpcCidr";
    }
}
