package dev.dragoman.adapter;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parameters on which signatures and encodings commonly go wrong. */
public final class AwkwardValues {

    private static final String LETTERS = "aZ09 -_.~!*'();:@&=+$,/?#[]%\"<>\\^`{|}\n\r\té中文网络😀";

    private AwkwardValues() {}

    /** Each set is named by what is awkward about it. */
    public static Map<String, SortedMap<String, String>> named() {
        Map<String, SortedMap<String, String>> sets = new TreeMap<>();
        sets.put("space", one("a b"));
        sets.put("plus", one("a+b"));
        sets.put("asterisk", one("a*b"));
        sets.put("tilde", one("a~b"));
        sets.put("percent", one("100%25"));
        sets.put("slash", one("a/b"));
        sets.put("ampersand and equals", one("a&b=c"));
        sets.put("Chinese", one("专有网络"));
        sets.put("emoji", one("net 😀 work"));
        sets.put("empty", one(""));
        sets.put("newline", one("a\nb\r\nc"));
        sets.put("quotation marks", one("{\"Psk\":'x'}"));
        sets.put("underscore in the value", one("a_b"));
        sets.put("repeated parameters", repeated());
        sets.put("nested parameters", nested());
        sets.put(
                "names with underscores",
                names("Image_Id", "Image.Name", "ImageId", "Image_", "image_id", "A_b", "AB"));
        return sets;
    }

    /** Sets made at random, always the same ones. */
    public static Stream<SortedMap<String, String>> random(int count) {
        Random random = new Random(20260102);
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, count).mapToObj(i -> {
            SortedMap<String, String> set = new TreeMap<>();
            for (int n = random.nextInt(12); n >= 0; n--) {
                StringBuilder value = new StringBuilder();
                random.ints(random.nextInt(30), 0, letters.length).forEach(at -> value.appendCodePoint(letters[at]));
                set.put("Name." + random.nextInt(30), value.toString());
            }
            return set;
        });
    }

    private static SortedMap<String, String> one(String value) {
        return new TreeMap<>(Map.of("Action", "CreateVpc", "Value", value, "Zone", "z"));
    }

    private static SortedMap<String, String> repeated() {
        SortedMap<String, String> set = one("v");
        IntStream.range(0, 12).forEach(i -> set.put("Ids." + i, "id-" + i));
        return set;
    }

    private static SortedMap<String, String> nested() {
        SortedMap<String, String> set = one("v");
        set.put("Filters.0.Name", "vpc-id");
        set.put("Filters.0.Values.0", "vpc-1");
        set.put("Filters.0.Values.10", "vpc-10");
        set.put("Filters.0.Values.2", "vpc-2");
        set.put("Filters.10.Name", "zone");
        set.put("Filters.2.Name", "cidr");
        return set;
    }

    private static SortedMap<String, String> names(String... names) {
        SortedMap<String, String> set = one("v");
        for (String name : names) {
            set.put(name, name);
        }
        return set;
    }
}
