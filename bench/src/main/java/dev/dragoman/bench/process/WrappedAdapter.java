package dev.dragoman.bench.process;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.ProcedureName;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.adapter.procedure.Procedure;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** An adapter that does what another does, unless a mutation says otherwise. */
class WrappedAdapter implements CloudAdapter {

    private final CloudAdapter real;

    WrappedAdapter(CloudAdapter real) {
        this.real = real;
    }

    @Override
    public String provider() {
        return real.provider();
    }

    @Override
    public Collection<Procedure> procedures() {
        return real.procedures();
    }

    @Override
    public Optional<Procedure> procedure(ProcedureName name) {
        return real.procedure(name);
    }

    @Override
    public Procedure procedure(ProcedureName name, int version) {
        return real.procedure(name, version);
    }

    @Override
    public URI defaultEndpoint(String api, String region) {
        return real.defaultEndpoint(api, region);
    }

    @Override
    public Optional<NextCall> next(Scope scope) {
        return real.next(scope);
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        return real.encode(call, signing);
    }

    @Override
    public Reading read(ApiCall call, HttpAnswer answer) {
        return real.read(call, answer);
    }
}
