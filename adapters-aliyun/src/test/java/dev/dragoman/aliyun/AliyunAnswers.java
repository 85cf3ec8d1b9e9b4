package dev.dragoman.aliyun;

import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.http.HttpAnswer;

/** Answers in Alibaba's envelope; apostrophes stand for quotation marks. */
final class AliyunAnswers {

    private AliyunAnswers() {}

    static HttpAnswer answer(String fields) {
        return Fixtures.answer(
                200, Fixtures.json("{'RequestId': 'r-9', " + fields + "}").toString());
    }

    static HttpAnswer error(int status, String code) {
        String body = Fixtures.json("{'RequestId': 'r-9', 'Message': 'no'}")
                .put("Code", code)
                .toString();
        return Fixtures.answer(status, body);
    }
}
