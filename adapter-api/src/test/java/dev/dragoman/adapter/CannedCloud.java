package dev.dragoman.adapter;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers calls from the class path: {@code /answers/<provider>/<Action>.json} is what the cloud says of a resource that
 * is ready, {@code pending/<Action>.json} what it says at the first look after a change, if there is such a state, and
 * {@code gone/<Action>.json} what it says once the resource was deleted. {@code @marker@} stands for the operation's
 * marker.
 */
public final class CannedCloud implements Function<ApiCall, HttpAnswer> {

    private final String folder;
    private final String marker;
    private final Set<String> looked = new HashSet<>();

    public CannedCloud(String provider) {
        this.folder = "/answers/" + provider + "/";
        this.marker = "dragoman-" + Fixtures.OPERATION.substring(0, 26);
    }

    @Override
    public HttpAnswer apply(ApiCall call) {
        if (call.place().stage() == Stage.CALL) {
            return ready(call.action());
        }
        if (call.place().verb() == Verb.DELETE) {
            return gone(call.action());
        }
        return looked.add(call.action())
                ? find("pending/", call.action()).orElseGet(() -> ready(call.action()))
                : ready(call.action());
    }

    /** What the cloud says of a resource that is there. */
    public HttpAnswer ready(String action) {
        return find("", action).orElseThrow(() -> missing(action));
    }

    /** What the cloud says of a resource that is no more. */
    public HttpAnswer gone(String action) {
        return find("gone/", action).orElseThrow(() -> missing("gone/" + action));
    }

    private Optional<HttpAnswer> find(String state, String action) {
        try (InputStream file = CannedCloud.class.getResourceAsStream(folder + state + action + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Fixtures.answer(
                            200, new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@marker@", marker)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AssertionError missing(String what) {
        return new AssertionError("there is no canned answer " + folder + what + ".json");
    }
}
