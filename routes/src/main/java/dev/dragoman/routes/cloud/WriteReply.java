package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.observe.LogKeys;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the reply: to the partition that the request names, the lane as its key.
 *
 * @param answerLimit bytes of an answer that are kept
 * @param recordLimit bytes that Kafka takes in one record
 */
record WriteReply(int answerLimit, int recordLimit) implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WriteReply.class);
    private static final int ENVELOPE = 16 * 1024;

    @Override
    public void process(Exchange exchange) {
        Told told = Told.of(exchange);
        RequestRecord request = told.request();
        byte[] reply = fitting(told);
        LogKeys.about(
                request.operationId(),
                () -> LOG.debug(
                        "{} {} of {}: {}",
                        request.call().target(),
                        request.call().action(),
                        request.step(),
                        CallMetrics.name(told.reading().outcome())));
        Message message = exchange.getMessage();
        message.setBody(reply);
        message.setHeader(KafkaConstants.KEY, request.call().target().toString());
        message.setHeader(KafkaConstants.PARTITION_KEY, request.replyPartition());
    }

    /** The reply; without the answer's text, or even what was read from it, if Kafka would not take it otherwise. */
    private byte[] fitting(Told told) {
        Reading reading = told.reading();
        String kept = head(reading.body(), answerLimit);
        boolean truncated = told.trimmed() || kept.length() < reading.body().length();
        byte[] whole = Json.bytes(reply(told, reading.outcome(), kept, truncated));
        if (fits(whole)) {
            return whole;
        }
        byte[] bare = Json.bytes(reply(told, reading.outcome(), "", true));
        if (fits(bare)) {
            return bare;
        }
        Problem tooMuch = Problem.of(
                ErrorCode.INTERNAL,
                told.request().call().action() + ": expected an answer of at most " + recordLimit + " bytes, got "
                        + bare.length);
        Outcome instead =
                told.request().call().changing() ? new Outcome.Unknown(tooMuch) : new Outcome.Failed(tooMuch, false);
        return Json.bytes(reply(told, instead, "", true));
    }

    private boolean fits(byte[] record) {
        return record.length <= recordLimit - ENVELOPE;
    }

    private static ReplyRecord reply(Told told, Outcome outcome, String body, boolean truncated) {
        Reading reading = told.reading();
        RequestRecord request = told.request();
        return new ReplyRecord(
                ReplyRecord.VERSION,
                request.operationId(),
                request.attempt(),
                outcome,
                request.call().action(),
                told.looks(),
                told.sentAt(),
                told.answeredAt(),
                reading.requestId(),
                reading.httpStatus(),
                reading.nativeCode(),
                body,
                truncated);
    }

    /** The longest beginning of a text that has no more than so many bytes in UTF-8, no character cut in two. */
    static String head(String text, int bytes) {
        if (text.length() <= bytes / 3) {
            return text;
        }
        CharBuffer in = CharBuffer.wrap(text);
        StandardCharsets.UTF_8.newEncoder().encode(in, ByteBuffer.allocate(bytes), true);
        return text.substring(0, in.position());
    }
}
