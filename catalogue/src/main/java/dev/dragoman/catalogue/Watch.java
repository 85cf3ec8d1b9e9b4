package dev.dragoman.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action to call repeatedly, and how to read its answer.
 *
 * @param poll the action to call
 * @param pollParameter its parameter, as on the wire, that takes the id
 * @param fixed further parameters with their values
 * @param needs further parameters to copy from the request that is watched
 * @param idFromRequest the parameter of the watched request that holds the id, where it is not named {@code pollParameter}
 * @param idPaths where the watched request's answer holds the id; the first that is there counts
 * @param match the field of the list's element that must equal the id, where the poll lists more than the one
 * @param where what the item has to be at a good end beside its status: its fields (with an exclamation mark before:
 *     what it must not be), and parameters of the request in braces; nothing is
 *     compared with a parameter that was not sent
 * @param statusPath where the answer holds the state
 * @param pending states that mean: look again
 * @param success states that mean: done
 * @param failure states that mean: failed
 * @param successWhenAbsent whether the end is that the resource is gone
 * @param absentErrors errors of the poll that mean it is gone
 * @param space the id space of a task; ids of two spaces have nothing to do with each other
 * @param resultPath where the answer holds what the task found out
 * @param errorPath where the answer holds why it failed
 * @param lookup how to find the id of what was made, where no answer carries it
 */
public record Watch(
        String poll,
        Optional<String> pollParameter,
        Map<String, String> fixed,
        List<String> needs,
        Optional<String> idFromRequest,
        List<String> idPaths,
        Optional<String> match,
        Map<String, String> where,
        String statusPath,
        List<String> pending,
        List<String> success,
        List<String> failure,
        boolean successWhenAbsent,
        List<String> absentErrors,
        Optional<String> space,
        Optional<String> resultPath,
        Optional<String> errorPath,
        Optional<Lookup> lookup) {

    public Watch {
        fixed = Map.copyOf(fixed);
        needs = List.copyOf(needs);
        idPaths = List.copyOf(idPaths);
        where = Map.copyOf(where);
        pending = List.copyOf(pending);
        success = List.copyOf(success);
        failure = List.copyOf(failure);
        absentErrors = List.copyOf(absentErrors);
    }

    /**
     * Finding a new resource by what was asked for.
     *
     * @param action the action that lists
     * @param by parameters of the request that the element must agree with
     * @param idPath where the element's id stands
     */
    public record Lookup(String action, List<String> by, String idPath) {
        public Lookup {
            by = List.copyOf(by);
        }
    }
}
