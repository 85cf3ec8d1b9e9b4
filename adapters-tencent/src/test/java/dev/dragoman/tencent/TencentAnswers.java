package dev.dragoman.tencent;

import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;

/** Answers in the envelope of API 3.0; apostrophes stand for quotation marks. */
final class TencentAnswers {

    private TencentAnswers() {}

    static HttpAnswer answer(String fields) {
        return Fixtures.answer(
                200,
                Fixtures.json("{'Response': {'RequestId': 'r-9', " + fields + "}}")
                        .toString());
    }

    static HttpAnswer error(String code) {
        return answer("'Error': {'Code': '" + code + "', 'Message': 'no'}");
    }
}
