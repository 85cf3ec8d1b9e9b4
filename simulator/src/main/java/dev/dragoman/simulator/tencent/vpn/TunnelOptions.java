package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.ActionCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a tunnel's key exchange or of its encryption, as each API names and spells them (document 004, lines 7230–7262 and
 * 11983–12010). Kept by API 3.0's names and in its spelling.
 *
 * @param group what API 3.0 calls them together
 * @param legacyGroup what the legacy API does
 * @param spelling what the legacy API's words are in API 3.0, where they differ but for case
 * @param options each of them
 */
record TunnelOptions(String group, String legacyGroup, Map<String, String> spelling, List<Option> options) {

    static final TunnelOptions IKE = new TunnelOptions(
            "IKEOptionsSpecification",
            "IKESet",
            Map.of("sha", "SHA1", "aes-cbc-192", "AES-CBS-192"),
            List.of(
                    Option.choice("PropoEncryAlgorithm", "propoEncryAlgorithm", "3DES-CBC"),
                    Option.choice("PropoAuthenAlgorithm", "propoAuthenAlgorithm", "MD5"),
                    Option.choice("ExchangeMode", "exchangeMode", "MAIN"),
                    Option.choice("LocalIdentity", "localIdentity", "ADDRESS"),
                    Option.choice("RemoteIdentity", "remoteIdentity", "ADDRESS"),
                    Option.text("LocalAddress", "localAddress"),
                    Option.text("RemoteAddress", "remoteAddress"),
                    Option.text("LocalFqdnName", "localFqdnName"),
                    Option.text("RemoteFqdnName", "remoteFqdnName"),
                    Option.choice("DhGroupName", "dhGroupName", "GROUP1"),
                    Option.number("IKESaLifetimeSeconds", "ikeSaLifetimeSeconds", 86_400),
                    Option.choice("IKEVersion", "", "IKEV1")));

    /** The last two are in examples alone (line 4480); nothing sets them. */
    static final TunnelOptions IPSEC = new TunnelOptions(
            "IPSECOptionsSpecification",
            "IPsecSet",
            Map.of("sha", "SHA1"),
            List.of(
                    Option.choice("EncryptAlgorithm", "encryptAlgorithm", "AES-CBC-128"),
                    Option.choice("IntegrityAlgorithm", "integrityAlgorithm", "MD5"),
                    Option.number("IPSECSaLifetimeSeconds", "ipsecSaLifetimeSeconds", 3_600),
                    Option.choice("PfsDhGroup", "pfsDhGroup", "NULL"),
                    Option.number("IPSECSaLifetimeTraffic", "ipsecSaLifetimeTraffic", 1_843_200),
                    Option.choice("EncapMode", "encapMode", "TUNNEL"),
                    Option.choice("SecurityProto", "securityProto", "ESP")));

    /** Names that the documents or the SDK have for an option besides (lines 7210 and 7254). */
    private static final Map<String, String> ALSO =
            Map.of("RemoteIdentity", "RemotIdentity", "IntegrityAlgorithm", "IntegrityAlgorith");

    /** What the two APIs spell differently but for case; one of them misprints AES-CBC-192. */
    private static final Map<String, String> LEGACY_SPELLING =
            Map.of("SHA1", "sha", "AES-CBS-192", "aes-cbc-192", "ESP", "ESP");

    /** The values of options that are not set; the document's examples where it states none. */
    Map<String, Object> defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        options.forEach(option -> values.put(option.name, option.otherwise));
        return values;
    }

    /** The options that a call of API 3.0 sets. */
    Map<String, Object> sent(ActionCall call) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option option : options) {
            call.optional(group + "." + option.name)
                    .or(() -> call.optional(group + "." + ALSO.getOrDefault(option.name, option.name)))
                    .ifPresent(text -> values.put(option.name, option.value(text)));
        }
        return values;
    }

    /** The options that a call of the legacy API sets; one of IPsec is printed among those of IKE (line 12001). */
    Map<String, Object> sentToLegacy(ActionCall call) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option option : options) {
            Optional<String> sent = call.optional(legacyGroup + "." + option.legacyName);
            if (option.name.equals("EncryptAlgorithm")) {
                sent = sent.or(() -> call.optional(IKE.legacyGroup + "." + option.legacyName));
            }
            sent.ifPresent(text ->
                    values.put(option.name, option.value(spelling.getOrDefault(text.toLowerCase(Locale.ROOT), text))));
        }
        return values;
    }

    /** As API 3.0 answers them, under all the names met. */
    Map<String, Object> view(Map<String, Object> values) {
        Map<String, Object> fields = new LinkedHashMap<>(values);
        ALSO.forEach((name, also) -> Optional.ofNullable(values.get(name)).ifPresent(value -> fields.put(also, value)));
        return fields;
    }

    /** As the legacy API answers them; what is empty is {@code null}. */
    Map<String, Object> legacyView(Map<String, Object> values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        options.stream().filter(option -> !option.legacyName.isEmpty()).forEach(option -> {
            Object value = values.getOrDefault(option.name, option.otherwise);
            fields.put(option.legacyName, option.kind == Kind.CHOICE ? lower(String.valueOf(value)) : value);
            if (value.equals("")) {
                fields.put(option.legacyName, null);
            }
        });
        return fields;
    }

    private static String lower(String value) {
        return LEGACY_SPELLING.getOrDefault(value, value.toLowerCase(Locale.ROOT));
    }

    private enum Kind {
        /** One of a few words, in any case. */
        CHOICE,
        TEXT,
        NUMBER
    }

    /**
     * One option.
     *
     * @param name API 3.0's
     * @param legacyName the legacy API's; empty: it has none
     * @param kind what its values are
     * @param otherwise its value unless set
     */
    private record Option(String name, String legacyName, Kind kind, Object otherwise) {

        static Option choice(String name, String legacyName, String otherwise) {
            return new Option(name, legacyName, Kind.CHOICE, otherwise);
        }

        static Option text(String name, String legacyName) {
            return new Option(name, legacyName, Kind.TEXT, "");
        }

        static Option number(String name, String legacyName, int otherwise) {
            return new Option(name, legacyName, Kind.NUMBER, otherwise);
        }

        Object value(String text) {
            return switch (kind) {
                case CHOICE -> text.toUpperCase(Locale.ROOT);
                case TEXT -> text;
                case NUMBER -> Integer.valueOf(text);
            };
        }
    }
}
