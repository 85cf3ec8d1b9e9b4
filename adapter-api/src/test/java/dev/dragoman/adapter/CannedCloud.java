package dev.dragoman.adapter;

import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the calls of one operation from the class path: {@code /answers/<provider>/<Action>.json} is what the cloud says of a
 * resource that is ready. Beside it may stand what it says at other times: {@code before/} until the operation changes
 * something, {@code pending/} at the first look after that, {@code after/} from then on, {@code gone/} once it was deleted. What
 * is only said of one kind, or to one verb of a kind, stands in a folder of its own: {@code route/}, {@code
 * elastic-ip.associate/}.
 *
 * <p>{@code @marker@} stands for the operation's marker, {@code @VpcId|vpc-1@} for what a change of the operation sent in that
 * parameter, or for what is behind the bar if none did.
 */
public final class CannedCloud implements Function<ApiCall, HttpAnswer> {

    private static final Pattern SENT = Pattern.compile("@([A-Za-z0-9.]+)\\|([^@]*)@");

    private final String folder;
    private final String marker;
    private final Set<String> looked = new HashSet<>();
    private final Map<String, String> sent = new HashMap<>();
    private boolean changed;

    public CannedCloud(String provider) {
        this.folder = "/answers/" + provider + "/";
        this.marker = "dragoman-" + Fixtures.OPERATION.substring(0, 26);
    }

    @Override
    public HttpAnswer apply(ApiCall call) {
        List<String> places = places(call);
        if (call.changing()) {
            changed = true;
            sent.putAll(call.parameters());
            return find(places, call.action(), "").orElseThrow(() -> missing(call.action()));
        }
        if (!changed) {
            return find(places, call.action(), "before/", "").orElseThrow(() -> missing(call.action()));
        }
        if (call.place().verb() == Verb.DELETE) {
            return gone(call);
        }
        String first = looked.add(call.action()) ? "pending/" : "after/";
        return find(places, call.action(), first, "after/", "").orElseThrow(() -> missing(call.action()));
    }

    /** What the cloud says to a look for a resource that is no more, or not yet. */
    public HttpAnswer gone(ApiCall look) {
        return find(places(look), look.action(), "gone/").orElseThrow(() -> missing("gone/" + look.action()));
    }

    /** What the cloud says of a resource that is there. */
    public HttpAnswer ready(String action) {
        return find(List.of(""), action, "").orElseThrow(() -> missing(action));
    }

    /** What the cloud says of a resource that is no more. */
    public HttpAnswer gone(String action) {
        return find(List.of(""), action, "gone/").orElseThrow(() -> missing("gone/" + action));
    }

    private static List<String> places(ApiCall call) {
        String kind = call.place().kind().id();
        return List.of(kind + "." + call.place().verb().id() + "/", kind + "/", "");
    }

    private Optional<HttpAnswer> find(List<String> places, String action, String... times) {
        for (String time : times) {
            for (String place : places) {
                Optional<String> text = read(folder + place + time + action + ".json");
                if (text.isPresent()) {
                    return text.map(this::filled).map(filled -> Fixtures.answer(200, filled));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(String path) {
        try (InputStream file = CannedCloud.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        return SENT.matcher(text.replace("@marker@", marker))
                .replaceAll(hole -> Matcher.quoteReplacement(sent.getOrDefault(hole.group(1), hole.group(2))));
    }

    private AssertionError missing(String what) {
        return new AssertionError("there is no canned answer " + folder + what + ".json");
    }
}
