package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.regex.Pattern;

/**
 * The form of names and descriptions (document 000, request tables): they start with a letter or a Chinese character and
 * never with {@code http://} or {@code https://}; a name goes on with letters, digits, dot, underscore, hyphen. Lengths
 * are in the catalogue.
 */
public final class AliyunNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}._-]*");
    private static final Pattern DESCRIPTION = Pattern.compile("[\\p{L}].*", Pattern.DOTALL);

    private AliyunNames() {}

    public static void check(ActionCall call, String nameParameter) {
        checkOne(call, nameParameter, NAME);
        checkOne(call, "Description", DESCRIPTION);
    }

    private static void checkOne(ActionCall call, String parameter, Pattern form) {
        call.optional(parameter).ifPresent(value -> {
            boolean url = value.startsWith("http://") || value.startsWith("https://");
            if (url || !form.matcher(value).matches()) {
                throw new ApiException(
                        AliyunErrors.malformed(call.action(), parameter),
                        "Specified %s is not valid.".formatted(parameter));
            }
        });
    }
}
