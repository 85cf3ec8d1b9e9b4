package dev.dragoman.adapter.error;

/** What to do about an error. */
public enum Remedy {
    /** Nothing was done, and trying again will not help. */
    FAIL,
    /** Nothing was done because there were too many calls: again, later. */
    SLOW_DOWN,
    /** Nothing was done because something else works on the same resource: again, after a while. */
    WAIT,
    /** The first call with the same token is still being worked on: again with the same token, after a while. */
    SAME_TOKEN,
    /** Refused because such a resource exists: if an earlier call of this step has no answer, look whether it is ours. */
    LOOK,
    /** It is not known whether anything was done. */
    FIND_OUT
}
