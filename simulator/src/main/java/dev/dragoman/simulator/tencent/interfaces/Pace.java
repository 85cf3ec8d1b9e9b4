package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/** When a change shows: API 3.0 makes many at once that the legacy API has a task for. */
enum Pace {
    AT_ONCE {
        @Override
        void add(ActionCall call, Resource made) {
            call.estate().put(made);
        }

        @Override
        void change(ActionCall call, Resource changed, Map<String, Object> gained) {
            call.estate().put(changed.with(gained));
        }

        @Override
        void remove(ActionCall call, Resource going) {
            call.estate().remove(going.id());
        }
    },
    AS_TASK {
        @Override
        void add(ActionCall call, Resource made) {
            call.estate().put(made.passing(ADDING, made.state()));
        }

        @Override
        void change(ActionCall call, Resource changed, Map<String, Object> gained) {
            call.estate().put(changed.passing(changed.state(), changed.state()).gaining(gained));
        }

        @Override
        void remove(ActionCall call, Resource going) {
            call.estate().put(going.passing("REMOVING", Resource.GONE));
        }
    };

    private static final String ADDING = "ADDING";

    /** Whether it is there for others to see: not while a task is about to add it. */
    static boolean shows(Resource resource) {
        return !resource.state().equals(ADDING);
    }

    abstract void add(ActionCall call, Resource made);

    abstract void change(ActionCall call, Resource changed, Map<String, Object> gained);

    abstract void remove(ActionCall call, Resource going);
}
