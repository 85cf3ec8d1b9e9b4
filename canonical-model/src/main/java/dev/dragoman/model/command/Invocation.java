package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a native command asks with, once it has been checked: its {@link Command#spec()}.
 *
 * @param api the API, as the catalogue calls it: {@code aliyun-vpc}
 * @param action the action, as the API calls it
 * @param parameters by their names on the wire, raw
 * @param secrets parameters whose values are secrets, with the secrets' names
 * @param secretTexts parameters whose value is a text with secrets in it: their placeholders in that text, with the secrets' names
 * @param await whether asynchronous work is followed to its end
 * @param pages how much of a list is read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Invocation(
        String api,
        String action,
        SortedMap<String, String> parameters,
        SortedMap<String, String> secrets,
        SortedMap<String, SortedMap<String, String>> secretTexts,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean await,
        Pages pages) {

    public Invocation {
        parameters =
                Collections.unmodifiableSortedMap(parameters == null ? new TreeMap<>() : new TreeMap<>(parameters));
        secrets = Collections.unmodifiableSortedMap(secrets == null ? new TreeMap<>() : new TreeMap<>(secrets));
        secretTexts =
                Collections.unmodifiableSortedMap(secretTexts == null ? new TreeMap<>() : new TreeMap<>(secretTexts));
        pages = pages == null ? Pages.ONE : pages;
    }

    /** What tells how it is carried out from how others are: {@code aliyun-vpc/CreateVpc}. */
    public String variant() {
        return api + "/" + action + (await ? "" : "/submit") + (pages == Pages.ALL ? "/all" : "");
    }

    /** What a native command's spec says. */
    public static Invocation of(ObjectNode spec) {
        return Json.mapper().convertValue(spec, Invocation.class);
    }

    /** As a native command's spec. */
    public ObjectNode spec() {
        return Json.mapper().valueToTree(this);
    }
}
