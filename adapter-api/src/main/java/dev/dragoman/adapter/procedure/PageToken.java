package dev.dragoman.adapter.procedure;

/**
 * Which page of lists inside a list is meant: the outer list's page, a slash, and the inner list's; {@code 3/eyJ…}, {@code 3/}
 * for the inner list's first.
 *
 * @param outer empty for the first
 * @param inner empty for the first
 */
record PageToken(String outer, String inner) {

    static PageToken of(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? new PageToken(text, "") : new PageToken(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return outer + "/" + inner;
    }
}
