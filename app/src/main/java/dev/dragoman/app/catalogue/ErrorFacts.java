package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A code that an action may answer with.
 *
 * @param code as the cloud spells it
 * @param httpStatus the HTTP status printed beside it; null where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorFacts(String code, @Nullable Integer httpStatus) {

    static ErrorFacts of(ErrorCode error) {
        return new ErrorFacts(
                error.code(), error.http().isPresent() ? error.http().getAsInt() : null);
    }

    @Override
    public String toString() {
        return httpStatus == null ? code : code + " (" + httpStatus + ")";
    }
}
