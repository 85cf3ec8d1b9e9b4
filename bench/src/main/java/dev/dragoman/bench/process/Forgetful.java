package dev.dragoman.bench.process;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.http.HttpAnswer;
import java.util.List;

/** No look for what a lost answer's call did ever finds anything. */
final class Forgetful extends WrappedAdapter {

    Forgetful(CloudAdapter real) {
        super(real);
    }

    @Override
    public Reading read(ApiCall call, HttpAnswer answer) {
        Reading reading = super.read(call, answer);
        boolean found = call.place().stage() == ApiCall.Stage.RECOVER && reading.outcome() instanceof Outcome.Found;
        return found
                ? new Reading(
                        new Outcome.Found(List.of(), ""),
                        reading.requestId(),
                        reading.httpStatus(),
                        reading.nativeCode(),
                        reading.body())
                : reading;
    }
}
