package dev.dragoman.adapter.invoke;

import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.catalogue.Watch;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the looks of native calls are taken together, made of what the catalogue says of the action that they look through: how
 * many ids it takes, how its list is read, and which field of an item holds the id. Where one of these is not said, each look
 * is taken by itself; so is that at a task or a bill, whose action tells of one alone.
 */
final class SharedWatches {

    /** {@code VpnGatewayIds.0}. */
    private static final Pattern NUMBERED = Pattern.compile("(?<list>\\w+?)s\\.\\d+");

    /** {@code Filter.1.Value.1}. */
    private static final Pattern FILTERED = Pattern.compile("(?<filter>Filter\\.\\d+)\\.Value\\.\\d+");

    private final Api api;

    SharedWatches(Api api) {
        this.api = api;
    }

    /**
     * How looks of this watch are taken together.
     *
     * @param items where the answer has its list
     * @param whole what stands before the name of an item's field to make it an attribute
     */
    Optional<Sharing> sharing(Watch watch, String items, String whole) {
        Optional<Action> poll = Catalogue.of(api).find(watch.poll());
        // The legacy API's lists know a thing by two ids, and do not say which of them they were asked for. What is
        // told apart in its
        // parent's list by other fields than its id has no id that is sure to be known; and where that were so, what is
        // to be gone
        // would be believed to be.
        if (poll.isEmpty()
                || watch.pollParameter().isEmpty()
                || watch.match().isPresent()
                || !watch.where().isEmpty()
                || watch.successWhenAbsent()
                || api == Api.TENCENT_VPC_V2) {
            return Optional.empty();
        }
        String parameter = watch.pollParameter().get();
        String field = field(watch, parameter);
        boolean told = poll.get().response().stream().anyMatch(one -> one.path().equals(items + "[]." + field));
        return told ? sharing(poll.get(), parameter, whole + field) : Optional.empty();
    }

    private static Optional<Sharing> sharing(Action poll, String parameter, String attribute) {
        Optional<Paging> paging = poll.paging().flatMap(how -> InvocationProcedure.paging(how, poll.response()));
        OptionalInt most = most(poll, parameter);
        Matcher numbered = NUMBERED.matcher(parameter);
        if (numbered.matches() || FILTERED.matcher(parameter).matches()) {
            return most.isPresent()
                    ? Optional.of(Sharing.numbered(parameter, attribute, most.getAsInt(), paging.orElse(null)))
                    : Optional.empty();
        }
        if (most.isPresent()) {
            return Optional.of(Sharing.commas(parameter, attribute, most.getAsInt(), paging.orElse(null)));
        }
        boolean optional =
                poll.parameter(parameter).filter(one -> !one.required()).isPresent();
        return optional ? paging.map(pages -> Sharing.list(parameter, attribute, pages)) : Optional.empty();
    }

    /** Which field of an item is what the parameter names. */
    private static String field(Watch watch, String parameter) {
        Matcher filtered = FILTERED.matcher(parameter);
        if (filtered.matches()) {
            return watch.fixed().getOrDefault(filtered.group("filter") + ".Key", "");
        }
        Matcher numbered = NUMBERED.matcher(parameter);
        return numbered.matches() ? numbered.group("list") : parameter;
    }

    /** How many ids one call takes, if the documents say so. */
    private static OptionalInt most(Action poll, String parameter) {
        Matcher filtered = FILTERED.matcher(parameter);
        Matcher numbered = NUMBERED.matcher(parameter);
        String documented =
                filtered.matches() ? "Filter.N.Value.M" : numbered.matches() ? numbered.group("list") + "s" : parameter;
        return poll.parameter(documented)
                .map(Parameter::size)
                .map(Parameter.Size::maxItems)
                .orElse(OptionalInt.empty());
    }
}
