package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.state.Resource;

/** Attributes that hold what a call sent, as text, and that an answer shows as a number. */
public final class Numbers {

    private Numbers() {}

    /** The attribute, or the other number if there is none. */
    public static long of(Resource resource, String attribute, long otherwise) {
        String text = resource.text(attribute);
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }
}
