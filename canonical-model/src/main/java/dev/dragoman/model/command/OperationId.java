package dev.dragoman.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Anchors;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The identity of an operation: a function of what was asked, so that publishers can compute it, and the same command
 * sent twice is one operation.
 *
 * <p>It is the base32 (RFC 4648, lower case, no padding; 52 characters) of the SHA-256 of the canonical JSON (RFC
 * 8785) of {@code [tenant, source, id, digest]}, where {@code digest} is the lower-case hexadecimal SHA-256 of the
 * canonical JSON of the command's {@code data}. Canonical JSON makes the identity independent of white space, of the
 * order of fields, of how a number is written ({@code 1.0} is {@code 1}), and of whether the event was sent structured
 * or binary.
 *
 * <p>Data that has no canonical JSON still has an identity, so that its command can be answered: bytes that are no JSON
 * count as they came, and JSON that RFC 8785 cannot express (an integer beyond a double's range) counts as it is written
 * without white space. A command without data counts as one of no bytes.
 */
public final class OperationId {

    /** What an operation's id looks like. */
    public static final String FORM = "^[a-z2-7]{52}" + Anchors.END;

    private static final Base32 BASE32 = new Base32();

    private OperationId() {}

    /** The id of the operation that a command with this identity and this content is. */
    public static String of(String tenant, String source, String id, JsonNode data) {
        return ofDigest(tenant, source, id, DigestUtils.sha256Hex(canonical(data)));
    }

    /**
     * The id of the operation that a command with this identity and this content is.
     *
     * @param data the command's data as it came, JSON in UTF-8 or anything else
     */
    public static String of(String tenant, String source, String id, byte[] data) {
        byte[] counted = tree(data).map(OperationId::canonical).orElse(data);
        return ofDigest(tenant, source, id, DigestUtils.sha256Hex(counted));
    }

    private static String ofDigest(String tenant, String source, String id, String digest) {
        byte[] whole = canonical(Json.mapper().valueToTree(List.of(tenant, source, id, digest)));
        return BASE32.encodeToString(DigestUtils.sha256(whole)).replace("=", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<JsonNode> tree(byte[] data) {
        try {
            return Optional.of(Json.read(data, JsonNode.class));
        } catch (JsonException e) {
            return Optional.empty(); // no JSON: the bytes themselves are the content
        }
    }

    private static byte[] canonical(JsonNode data) {
        String json = data.toString();
        try {
            // The canonicaliser takes objects and arrays alone; so it gets an array, whose brackets go again.
            String canonical = new JsonCanonicalizer("[" + json + "]").getEncodedString();
            return canonical.substring(1, canonical.length() - 1).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return json.getBytes(StandardCharsets.UTF_8); // beyond RFC 8785: as it is written
        }
    }
}
