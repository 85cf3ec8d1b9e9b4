package dev.dragoman.routes.cloud;

import org.jspecify.annotations.Nullable;

/** A record on a requests topic that is no request. There is nobody to reply to. */
final class UnreadableRequestException extends Exception {
    UnreadableRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
