package dev.dragoman.adapter.invoke;

import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.procedure.Answers;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import dev.dragoman.catalogue.Recovery.Search;
import dev.dragoman.catalogue.Recovery.Way;
import dev.dragoman.catalogue.ResponseField;
import dev.dragoman.catalogue.Watch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The looks that an action's end and its recovery need. Items are told whole, as the attribute {@link Answers#END}. */
final class Looks {

    /** The attribute that holds the id of the work that the call began: of a task or a bill. */
    static final String WORK = "work";

    /** Before a field that must not have the value. */
    private static final String NOT = "!";

    private static final String ID = "id";
    private static final String WHOLE = Answers.END + ".";

    private final Api api;
    private final Action action;

    Looks(Api api, Action action) {
        this.api = api;
        this.action = action;
    }

    /** Where an answer holds the id of what the action made, if it makes something: bars between places. */
    Optional<String> idInAnswer() {
        Optional<String> field = action.recovery()
                .flatMap(dev.dragoman.catalogue.Recovery::look)
                .flatMap(Search::id)
                .or(() -> Optional.of(watchedBy()).filter(name -> !name.isEmpty()));
        return field.map(name -> places(InvocationProcedure.last(name)))
                .filter(places -> !places.isEmpty())
                .or(this::watchedInAnswer);
    }

    /**
     * The legacy API's lists have two ids of a thing, of which its answers to creates name the older: {@code unVpnGwId} and
     * {@code vpnGwId}.
     */
    private String places(String field) {
        String exact = places(paths(field));
        boolean newer = field.startsWith("un")
                && field.length() > 2
                && action.recovery().filter(how -> how.way() == Way.MARKER).isPresent();
        return exact.isEmpty() && newer
                ? places(paths(field.substring(2, 3).toLowerCase(Locale.ROOT) + field.substring(3)))
                : exact;
    }

    private Stream<String> paths(String field) {
        return action.response().stream().map(ResponseField::path).filter(path -> InvocationProcedure.last(path)
                .equals(field));
    }

    /** Paths, the first elements of lists, with bars between them. */
    static String places(Stream<String> paths) {
        return paths.map(path -> path.replace("[]", "[0]")).collect(Collectors.joining("|"));
    }

    private Optional<String> watchedInAnswer() {
        return action.completion()
                .watch()
                .filter(watch -> action.completion().mode() == Completion.Mode.POLL_STATE)
                .map(watch -> places(watch.idPaths().stream()))
                .filter(places -> !places.isEmpty());
    }

    /** The look that finds what was made, where no answer tells its id. */
    Optional<Look> identify() {
        return action.recovery()
                .flatMap(how -> how.look().filter(look -> look.id().isPresent()).flatMap(look -> switch (how.way()) {
                    case MARKER, UNIQUE -> Optional.of(search(look));
                    case DIFFERENCE -> lookedUp() ? Optional.of(searchUnmarked(look)) : Optional.<Look>empty();
                    default -> Optional.<Look>empty();
                }));
    }

    /** Whether the catalogue says that what is made is found by what was asked for. */
    private boolean lookedUp() {
        return action.completion().watch().flatMap(Watch::lookup).isPresent();
    }

    /** What the parameter that a watch polls by names: {@code VpnGatewayId} of {@code VpnGatewayIds.0}. */
    private String watchedBy() {
        return action.completion()
                .watch()
                .flatMap(Watch::pollParameter)
                .map(Looks::one)
                .orElse("");
    }

    private static String one(String parameter) {
        return parameter.replaceFirst("s\\.[0-9]+$", "");
    }

    /** The look that sees the end. */
    Look watch(Watch watch) {
        String status = watch.statusPath();
        int list = status.lastIndexOf("[].");
        String items = list < 0 ? parent(status) : status.substring(0, list);
        String field = list < 0 ? InvocationProcedure.last(status) : status.substring(list + 3);
        Look look =
                Look.look(watch.poll(), Shape.items(items).put("status", field).put(Answers.END, ""));
        if (watch.pollParameter().isPresent()) {
            look = look.put(watch.pollParameter().get(), watched(watch));
        }
        for (Map.Entry<String, String> fixed : watch.fixed().entrySet()) {
            look = look.put(fixed.getKey(), Value.constant(fixed.getValue()));
        }
        for (String needed : watch.needs()) {
            look = look.put(needed, sent(needed));
        }
        if (watch.match().isPresent()) {
            String match = watch.match().get();
            look = look.same(WHOLE + match, sent(match).or(Value.attribute(ID)));
        }
        for (Map.Entry<String, String> where : watch.where().entrySet()) {
            boolean not = where.getKey().startsWith(NOT);
            look = look.sameAtEnd(
                    (not ? NOT : "") + WHOLE + where.getKey().substring(not ? 1 : 0),
                    Value.computed(scope -> Filled.text(scope, where.getValue())));
        }
        Optional<Sharing> sharing = list < 0 ? Optional.empty() : new SharedWatches(api).sharing(watch, items, WHOLE);
        if (sharing.isPresent()) {
            look = look.same(sharing.get().attribute(), watched(watch)).shared(sharing.get());
        }
        return look;
    }

    /** The id of what is watched: the task, what the request names, or what the answer says was made. */
    private Value watched(Watch watch) {
        Value named = watch.idFromRequest()
                .map(Looks::sent)
                .orElseGet(() -> sent(one(watch.pollParameter().orElseThrow())));
        for (String filter : watch.fixed().values()) {
            named = named.or(sent(filter));
        }
        return Value.attribute(WORK).or(foundAs(watch)).or(named).or(Value.attribute(ID));
    }

    /** What a lost answer would have told of the work, where the look that found what was made tells it too: an order. */
    private static Value foundAs(Watch watch) {
        return Value.attribute(WHOLE + watch.pollParameter().orElseThrow());
    }

    private static Value sent(String parameter) {
        return Value.computed(scope -> Filled.text(scope, "{" + parameter + "}"));
    }

    /** The look of a recovery. */
    Look search(Search search) {
        return search(search, List.of());
    }

    /** The look of a recovery by what has changed. */
    Look search(Search search, List<String> image) {
        Look look = unmarked(search, image);
        for (Map.Entry<String, String> where : search.where().entrySet()) {
            if (where.getValue().equals(Filled.MARKER)) {
                look = look.same(WHOLE + where.getKey(), Value.computed(this::marked));
            }
        }
        return look;
    }

    /** The look that finds also what carries no marker. */
    Look searchUnmarked(Search search) {
        return unmarked(search, List.of());
    }

    private Look unmarked(Search search, List<String> image) {
        Shape shape = Shape.items(search.list().replaceFirst("\\[]$", "")).put(Answers.END, "");
        if (search.id().isPresent()) {
            shape = shape.put(ID, search.id().get());
        }
        if (!image.isEmpty()) {
            shape = shape.image(Recovery.IMAGE, image);
        }
        Look look = Look.look(search.action(), shape);
        for (Map.Entry<String, String> parameter : search.parameters().entrySet()) {
            look = look.put(parameter.getKey(), Value.computed(scope -> Filled.text(scope, parameter.getValue())));
        }
        for (Map.Entry<String, String> where : search.where().entrySet()) {
            if (!where.getValue().equals(Filled.MARKER)) {
                look = look.sameIfKnown(
                        WHOLE + where.getKey(), Value.computed(scope -> Filled.text(scope, where.getValue())));
            }
        }
        Optional<Paging> paging = Catalogue.of(api).find(search.action()).flatMap(this::paging);
        return paging.isPresent() ? look.paged(paging.get()) : look;
    }

    private List<String> marked(Scope scope) {
        return action.recovery()
                .flatMap(dev.dragoman.catalogue.Recovery::parameter)
                .map(carrier -> Filled.marked(scope, carrier))
                .orElse(List.of());
    }

    /** How the pages of an action's answers are read. */
    Optional<Paging> paging(Action reading) {
        return reading.paging().flatMap(how -> InvocationProcedure.paging(how, reading.response()));
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
