package dev.dragoman.simulator.aliyun;

import java.util.List;
import java.util.Map;

/** The XML form of an answer: an element for every field, repeated for every element of a list. */
final class Xml {

    private Xml() {}

    static String document(String root, Map<String, Object> fields) {
        StringBuilder out = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>");
        element(root, fields, out);
        return out.toString();
    }

    private static void element(String name, Object value, StringBuilder out) {
        if (value instanceof List<?> list) {
            list.forEach(item -> element(name, item, out));
            return;
        }
        out.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, content) -> element(String.valueOf(field), content, out));
        } else {
            escape(String.valueOf(value), out);
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                default -> out.append(c);
            }
        }
    }
}
