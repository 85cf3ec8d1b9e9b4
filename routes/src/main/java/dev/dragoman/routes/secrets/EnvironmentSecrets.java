package dev.dragoman.routes.secrets;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets in the process's environment: with the prefix {@code DRAGOMAN_SECRET_}, the secret {@code vpn/psk-1} is the variable
 * {@code DRAGOMAN_SECRET_VPN_PSK_1}. Names that differ in slashes, hyphens and underscores alone are one variable.
 *
 * @param prefix of the variables' names; never empty, or a command could name every variable of the process
 */
record EnvironmentSecrets(String prefix, Map<String, String> environment) implements SecretSource {

    EnvironmentSecrets {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("secrets in the environment: expected a prefix, got none");
        }
    }

    @Override
    public Optional<String> find(String name) {
        String variable =
                prefix + name.toUpperCase(Locale.ROOT).replace('/', '_').replace('-', '_');
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }
}
