package dev.dragoman.adapter.tiny;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;

/** What the tiny cloud says. */
public final class TinyAnswers {

    private TinyAnswers() {}

    public static HttpAnswer success(ObjectNode result) {
        ObjectNode body = Fixtures.json("{'request': 'r-1'}");
        body.set("result", result);
        return Fixtures.answer(200, body.toString());
    }

    public static HttpAnswer success(String result) {
        return success(Fixtures.json(result));
    }

    public static HttpAnswer refusal(int status, String code) {
        return Fixtures.answer(
                status,
                Fixtures.json("{'request': 'r-2', 'message': 'no'}")
                        .put("error", code)
                        .toString());
    }
}
