package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What templates are made of (document 004, lines 6107, 6244, 15874 and 16005): addresses, blocks and ranges, or protocols with
 * ports. A block may have bits set behind its mask, as an example has (line 6701).
 */
final class TemplateMembers {

    private static final Pattern QUAD = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern MASK = Pattern.compile("[12]?\\d|3[0-2]");
    private static final Pattern SERVICE = Pattern.compile(
            "(?:tcp|udp):(?:all|(\\d{1,5}(?:-\\d{1,5})?(?:,\\d{1,5}(?:-\\d{1,5})?)*))|(?:icmp|gre)(?::all)?");
    private static final int HIGHEST_BYTE = 255;
    private static final int HIGHEST_PORT = 65_535;

    private TemplateMembers() {}

    /** The members as they are kept; refuses those that are none, and those that are there twice. */
    static List<String> checked(ActionCall call, TemplateKind kind, List<String> sent) {
        List<String> members = sent.stream()
                .map(member -> switch (kind) {
                    case ADDRESS -> address(call, member);
                    case SERVICE -> service(call, member);
                    case ADDRESS_GROUP, SERVICE_GROUP ->
                        Templates.find(call, kind.memberKind().orElseThrow(), member)
                                .id();
                })
                .toList();
        Set<String> seen = new HashSet<>();
        for (String member : members) {
            if (!seen.add(member)) {
                throw Refusal.DUPLICATE.of(call, "%s is there twice.", member);
            }
        }
        return members;
    }

    private static String address(ActionCall call, String text) {
        int dash = text.indexOf('-');
        int slash = text.indexOf('/');
        if (dash >= 0) {
            if (number(call, text.substring(0, dash), text) > number(call, text.substring(dash + 1), text)) {
                throw Refusal.ILLEGAL.of(call, "The range %s ends before it begins.", text);
            }
        } else if (slash >= 0) {
            var unused = number(call, text.substring(0, slash), text);
            if (!MASK.matcher(text.substring(slash + 1)).matches()) {
                throw malformed(call, text);
            }
        } else {
            var unused = number(call, text, text);
        }
        return text;
    }

    private static long number(ActionCall call, String address, String text) {
        return number(address).orElseThrow(() -> malformed(call, text));
    }

    private static OptionalLong number(String address) {
        Matcher quad = QUAD.matcher(address);
        if (!quad.matches()) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 1; i <= quad.groupCount(); i++) {
            int part = Integer.parseInt(quad.group(i));
            if (part > HIGHEST_BYTE) {
                return OptionalLong.empty();
            }
            number = (number << Byte.SIZE) + part;
        }
        return OptionalLong.of(number);
    }

    /** Answers have it in lower case (line 6855). */
    private static String service(ActionCall call, String text) {
        String service = text.toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher matcher = SERVICE.matcher(service);
        if (!matcher.matches()) {
            throw malformed(call, text);
        }
        String ports = matcher.group(1);
        if (ports != null) {
            for (String range : ports.split(",", -1)) {
                String[] ends = range.split("-", -1);
                int first = Integer.parseInt(ends[0]);
                int last = Integer.parseInt(ends[ends.length - 1]);
                if (first > last || last > HIGHEST_PORT) {
                    throw Refusal.ILLEGAL.of(call, "%s are no ports.", range);
                }
            }
        }
        return service;
    }

    private static ApiException malformed(ActionCall call, String text) {
        return Refusal.MALFORMED.of(call, "\"%s\" is none of the forms that a template takes.", text);
    }
}
