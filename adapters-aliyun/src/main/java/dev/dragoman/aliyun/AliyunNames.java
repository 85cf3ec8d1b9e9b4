package dev.dragoman.aliyun;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Limit;
import dev.dragoman.adapter.procedure.Limits;

/**
 * What Alibaba's resources may be called (VPC 2022, CreateVpc, CreateVSwitch, ModifyEipAddressAttribute; Express Connect
 * 2022, ModifyRouteEntry): 2 to 128 characters, the first a letter or a Chinese character, the rest of a name letters,
 * digits, dots, underscores and hyphens, and no web address. Where a page does not print the rule for the rest, it is taken
 * to be the same.
 */
final class AliyunNames {

    /** The length of a name. The documents allow a VSwitch 256 at its creation, but 128 when it is renamed. */
    static final DisplayName LENGTH = DisplayName.characters(2, 128);

    static final Limit NAME = Limits.text(
            "displayName",
            text -> fits(text) && text.codePoints().allMatch(AliyunNames::inName),
            rule("a name") + ", of letters, digits, dots, underscores and hyphens");

    /** A description is 2 to 256 characters long. */
    static final Limit DESCRIPTION = Limits.text(
            "description",
            text -> fits(text) && length(text) >= 2 && length(text) <= 256,
            rule("a description of 2 to 256 characters"));

    /** Why a description stays once it is set: a parameter that is left out, or empty, changes nothing. */
    static final String DESCRIPTION_STAYS = "Alibaba Cloud can change a description but not take it away";

    private AliyunNames() {}

    private static boolean fits(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && !text.startsWith("http://")
                && !text.startsWith("https://");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean inName(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || "._-".indexOf(codePoint) >= 0;
    }

    private static String rule(String what) {
        return what + " that starts with a letter or a Chinese character, and not with http:// or https://";
    }
}
