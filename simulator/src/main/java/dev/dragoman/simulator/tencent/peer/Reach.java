package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.RoutesTo;
import dev.dragoman.simulator.tencent.TencentRegions;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Parameters;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.Map;

/**
 * The two sorts of connection, each with actions of its own: within a region they take effect at once, across regions, whose
 * names end in {@code Ex}, they begin a task (document 004, lines 14739–15436).
 */
enum Reach {
    WITHIN_REGION("") {
        @Override
        String peerRegion(ActionCall call) {
            return TencentResources.region(call);
        }

        @Override
        Resource made(Resource side, String state) {
            return side.in(state);
        }

        @Override
        Resource changed(Resource side, String state, Map<String, Object> attributes) {
            return side.in(state).with(attributes);
        }

        @Override
        void remove(Estate estate, Resource side) {
            RoutesTo.remove(estate, side);
            estate.remove(side.id());
        }

        @Override
        void lose(Estate estate, Resource side) {
            RoutesTo.remove(estate, side);
            estate.put(PeeringState.cutOff(side).in(PeeringState.DELETED));
        }

        @Override
        Map<String, Object> answer(ActionCall call, Map<String, Object> fields) {
            return fields;
        }
    },

    ACROSS_REGIONS("Ex") {
        /** Across regions means that there are two, yet the page has no code for one that is not (line 15089). */
        @Override
        String peerRegion(ActionCall call) {
            String region = TencentRegions.named(call.text("peerRegion"))
                    .orElseThrow(() -> V2Parameters.bad("There is no region " + call.text("peerRegion") + "."));
            if (region.equals(TencentResources.region(call))) {
                throw V2Parameters.bad("peerRegion must be another region than Region: " + region + ".");
            }
            return region;
        }

        @Override
        Resource made(Resource side, String state) {
            return side.passing(PeeringState.CREATING, state);
        }

        @Override
        Resource changed(Resource side, String state, Map<String, Object> attributes) {
            return side.passing(side.state(), state).gaining(attributes);
        }

        @Override
        void remove(Estate estate, Resource side) {
            RoutesTo.removeInTheEnd(estate, side);
            estate.put(side.passing(PeeringState.DELETED, Resource.GONE));
        }

        @Override
        void lose(Estate estate, Resource side) {
            RoutesTo.removeInTheEnd(estate, side);
            estate.put(PeeringState.cutOff(side).passing(side.state(), PeeringState.DELETED));
        }

        /** The table has the task's id as a number, one of the examples as a text (line 15125). */
        @Override
        Map<String, Object> answer(ActionCall call, Map<String, Object> fields) {
            return Fields.of("taskId", Integer.parseInt(Work.VPC_TASK.start(call)));
        }
    };

    private final String suffix;

    Reach(String suffix) {
        this.suffix = suffix;
    }

    /** The action of this sort that does so: {@code Create}, {@code Accept}, … */
    String action(String verb) {
        return verb + "VpcPeeringConnection" + suffix;
    }

    /** Whether a connection is of this sort; one that was placed by hand may be either. */
    boolean includes(Resource side) {
        String region = side.text("Region");
        return region.isEmpty() || region.equals(side.text("PeerRegion")) == (this == WITHIN_REGION);
    }

    /** Where the VPC of the other side is. */
    abstract String peerRegion(ActionCall call);

    /** A new one, on its way to this state. */
    abstract Resource made(Resource side, String state);

    /** One that was there, on its way to this state and these attributes. */
    abstract Resource changed(Resource side, String state, Map<String, Object> attributes);

    /** Takes one side away, with the routes that lead to it (line 14817). */
    abstract void remove(Estate estate, Resource side);

    /** Tells one side that the other has taken the connection away; its routes go all the same. */
    abstract void lose(Estate estate, Resource side);

    /** The fields that an action of this sort answers, where the other sort would answer these. */
    abstract Map<String, Object> answer(ActionCall call, Map<String, Object> fields);
}
