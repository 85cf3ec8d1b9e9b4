package dev.dragoman.routes.config;

/**
 * Where health and metrics are served.
 *
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port) {}
