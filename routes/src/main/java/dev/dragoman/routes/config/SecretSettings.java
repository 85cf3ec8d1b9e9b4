package dev.dragoman.routes.config;

/**
 * Where the secrets are that commands name.
 *
 * @param environmentPrefix the beginning of the names of environment variables that hold secrets; empty for none
 * @param directory the directory whose files hold secrets; empty for none
 */
public record SecretSettings(String environmentPrefix, String directory) {}
