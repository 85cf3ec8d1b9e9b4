package dev.dragoman.adapter;

import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One cloud: pure functions around an API call. Adapters are found by {@link java.util.ServiceLoader}; adding a cloud is
 * adding its module to the class path.
 *
 * <p>The engine calls {@link #next}, stores what it says, and has it sent. The cloud's route calls {@link #encode}, sends
 * that, and calls {@link #read} with what came back.
 */
public interface CloudAdapter {

    /** What the cloud is called in a command's target: {@code aliyun}, {@code tencent}. */
    String provider();

    /** Everything that the cloud can do, or declares that it cannot. */
    Collection<Procedure> procedures();

    /** The procedure with which a new operation starts, or empty if the cloud has none for this. */
    default Optional<Procedure> procedure(Kind kind, Verb verb) {
        return procedure(ProcedureName.of(kind, verb));
    }

    /** The same for any procedure. */
    Optional<Procedure> procedure(ProcedureName name);

    /**
     * The procedure with which an operation once started.
     *
     * @throws IllegalStateException if this gateway no longer knows that version
     */
    Procedure procedure(ProcedureName name, int version);

    /** Where the API is unless the account's configuration says otherwise. */
    URI defaultEndpoint(String api, String region);

    /**
     * The exact call to make next, or empty if the procedure is at its end.
     *
     * @param scope what was asked and how far it has come; steps that do not apply are passed over
     */
    Optional<NextCall> next(Scope scope);

    /** The call as a signed HTTP request. */
    HttpCall encode(ApiCall call, Signing signing);

    /** What an answer to the call means. It never throws: what cannot be read is an outcome too. */
    Reading read(ApiCall call, HttpAnswer answer);

    /** How a look can be taken together with others; empty if it is taken by itself. */
    default Optional<SharedLook> share(ApiCall look) {
        return Optional.empty();
    }

    /**
     * The one call for several looks of equal {@link SharedLook#key keys}, no more than {@link SharedLook#most} of them.
     *
     * @param page the page that {@link SharedAnswer.Told#nextPage} named; empty for the first
     */
    default ApiCall together(List<ApiCall> looks, String page) {
        throw new UnsupportedOperationException(provider() + ": looks are not taken together");
    }

    /**
     * What an answer to {@link #together} means for each of the looks. It never throws.
     *
     * @param looks in the order in which they are answered
     */
    default SharedAnswer readTogether(ApiCall together, List<ApiCall> looks, HttpAnswer answer) {
        throw new UnsupportedOperationException(provider() + ": looks are not taken together");
    }

    /** The cloud's own limits, as far as it publishes them, by action; see {@link ActionLimit}. */
    default Collection<ActionLimit> limits() {
        return List.of();
    }

    /**
     * A call and the progress that it belongs to, which may be some steps further than what was asked with.
     *
     * @param progress what to store with the call
     */
    record NextCall(ApiCall call, Progress progress) {}
}
