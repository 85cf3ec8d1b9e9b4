package dev.dragoman.simulator.tencent.security;

/** Which way the traffic goes that a rule is about. */
enum Direction {
    EGRESS("Egress"),
    INGRESS("Ingress");

    private final String field;

    Direction(String field) {
        this.field = field;
    }

    /** The field of a rule set, and the attribute of a group, that holds the rules of this direction. */
    String field() {
        return field;
    }
}
