package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.ProcedureName;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.adapter.SharedLook;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.model.Kind;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A cloud adapter made of what it declares: its procedures, its wire encoding and its error table. A cloud's entry class
 * extends it and does no more than put the three together.
 */
public abstract class ProcedureAdapter implements CloudAdapter {

    private final String provider;
    private final List<Procedure> procedures;
    private final Function<ProcedureName, Optional<Procedure>> invocations;
    private final Wire wire;
    private final AnswerReader reader;
    private final SharedLooks shared;

    /** A cloud of which only its declared procedures are known. */
    protected ProcedureAdapter(String provider, List<Procedure> procedures, Wire wire, ErrorTable errors) {
        this(provider, procedures, name -> Optional.empty(), wire, errors);
    }

    /**
     * @param invocations the procedures of native calls, by their names
     */
    protected ProcedureAdapter(
            String provider,
            List<Procedure> procedures,
            Function<ProcedureName, Optional<Procedure>> invocations,
            Wire wire,
            ErrorTable errors) {
        this.provider = provider;
        this.procedures = List.copyOf(procedures);
        this.invocations = invocations;
        this.wire = wire;
        this.reader = new AnswerReader(this, wire, errors);
        this.shared = new SharedLooks(this, wire, errors, reader);
    }

    @Override
    public final String provider() {
        return provider;
    }

    @Override
    public final Collection<Procedure> procedures() {
        return procedures;
    }

    @Override
    public final Optional<Procedure> procedure(ProcedureName name) {
        return versions(name).max(Comparator.comparingInt(Procedure::version));
    }

    @Override
    public final Procedure procedure(ProcedureName name, int version) {
        return versions(name)
                .filter(procedure -> procedure.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(provider + ": no procedure " + name + " v" + version
                        + "; an operation that began with it cannot go on"));
    }

    private Stream<Procedure> versions(ProcedureName name) {
        return name.kind() == Kind.NATIVE
                ? invocations.apply(name).stream()
                : procedures.stream()
                        .filter(procedure -> procedure.kind() == name.kind() && procedure.verb() == name.verb());
    }

    @Override
    public final URI defaultEndpoint(String api, String region) {
        return wire.defaultEndpoint(api, region);
    }

    @Override
    public final Optional<NextCall> next(Scope scope) {
        return new CallMaker(
                        procedure(scope.task().procedure(), scope.progress().version()))
                .next(scope);
    }

    @Override
    public final HttpCall encode(ApiCall call, Signing signing) {
        return wire.encode(call, signing);
    }

    @Override
    public final Reading read(ApiCall call, HttpAnswer answer) {
        return reader.read(call, answer);
    }

    @Override
    public final Optional<SharedLook> share(ApiCall look) {
        return shared.share(look);
    }

    @Override
    public final ApiCall together(List<ApiCall> looks, String page) {
        return shared.together(looks, page);
    }

    @Override
    public final SharedAnswer readTogether(ApiCall together, List<ApiCall> looks, HttpAnswer answer) {
        return shared.read(together, looks, answer);
    }
}
