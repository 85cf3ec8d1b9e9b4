package dev.dragoman.app.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts to be looked for in bytes, as they are and in Base64 and hexadecimal. They are made of letters, digits and hyphens, so in
 * JSON, in URLs and in forms they look the same.
 *
 * @param forms what to look for, in ISO 8859-1, and the text that it is a form of
 */
record Needles(Map<String, String> forms) {

    private static final int SHOWN = 120;

    static Needles of(Collection<String> texts) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.matches("[A-Za-z0-9-]{10,}")) {
                throw new IllegalArgumentException("expected ten letters, digits and hyphens or more, got " + text);
            }
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            forms.put(text, text);
            forms.put(HexFormat.of().formatHex(bytes), text);
            for (int before = 0; before < 3; before++) {
                String base64 = inBase64(bytes, before);
                forms.put(base64, text);
                forms.put(base64.replace('+', '-').replace('/', '_'), text);
            }
        }
        return new Needles(forms);
    }

    /** The characters that bytes are in Base64, if so many stand before them that do not matter: those that they alone decide. */
    private static String inBase64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return whole.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    /** What is found of them, each text with what stands around it. */
    Map<String, String> in(byte[] haystack) {
        return in(new String(haystack, StandardCharsets.ISO_8859_1));
    }

    /** See {@link #in(byte[])}. */
    Map<String, String> in(String haystack) {
        Map<String, String> found = new LinkedHashMap<>();
        forms.forEach((form, text) -> {
            int at = haystack.indexOf(form);
            if (at >= 0) {
                String around = haystack.substring(
                        Math.max(0, at - SHOWN), Math.min(haystack.length(), at + form.length() + SHOWN));
                found.put(text, around);
            }
        });
        return found;
    }

    /** The same texts together with others. */
    Needles and(String... more) {
        Map<String, String> all = new LinkedHashMap<>(forms);
        all.putAll(of(Arrays.asList(more)).forms);
        return new Needles(all);
    }
}
