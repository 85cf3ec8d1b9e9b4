package dev.dragoman.bench.process;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Every sending of a call has an idempotency token of its own, so that the cloud cannot know the second for the first. */
final class FreshTokens extends WrappedAdapter {

    private static final String TOKEN = "ClientToken";

    FreshTokens(CloudAdapter real) {
        super(real);
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        SortedMap<String, String> parameters = new TreeMap<>(call.parameters());
        parameters.computeIfPresent(TOKEN, (name, token) -> UUID.randomUUID().toString());
        return super.encode(
                new ApiCall(
                        call.target(),
                        call.api(),
                        call.action(),
                        parameters,
                        call.secrets(),
                        call.secretTexts(),
                        call.changing(),
                        call.place(),
                        call.expect(),
                        call.context()),
                signing);
    }
}
