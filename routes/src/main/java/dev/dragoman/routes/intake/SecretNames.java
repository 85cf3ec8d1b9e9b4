package dev.dragoman.routes.intake;

import java.util.Locale;
import java.util.Set;

/**
 * The names of fields whose values are secrets, in commands of every kind. They are the clouds' own ({@code Psk} and {@code
 * AuthKey} at Alibaba, {@code PreShareKey} and {@code preSharedKey} at Tencent, both clouds' keys of an account) and those
 * that people usually give.
 */
final class SecretNames {

    private static final Set<String> NAMES = Set.of(
            "accesskeysecret",
            "accesstoken",
            "apikey",
            "authkey",
            "authtoken",
            "bearertoken",
            "clientkey",
            "clientsecret",
            "passphrase",
            "passwd",
            "password",
            "presharedkey",
            "presharekey",
            "privatekey",
            "psk",
            "secret",
            "secretaccesskey",
            "secretkey",
            "securitytoken",
            "sessiontoken",
            "sharedkey",
            "sharedsecret",
            "token");

    private SecretNames() {}

    /**
     * Whether a field's value is a secret. Case, hyphens and underscores do not count, and of a flattened name only the last
     * part that is no number does: {@code pre_shared_key}, {@code IkeConfig.Psk}, {@code Connection.1.AuthKey}, {@code Psk.2}.
     */
    static boolean contain(String field) {
        String plain = field.replaceAll("(\\.[0-9]+)+$", "");
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        return NAMES.contains(last.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT));
    }
}
