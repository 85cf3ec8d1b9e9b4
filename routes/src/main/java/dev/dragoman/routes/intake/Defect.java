package dev.dragoman.routes.intake;

/** A defect in words. Its own message is not among them: it may quote the command, and a secret may stand there. */
final class Defect {

    private Defect() {}

    /** For publishers and operators. */
    static String sentence(String doing, RuntimeException defect) {
        return "a defect of the gateway: " + doing + " failed with "
                + defect.getClass().getSimpleName();
    }

    /** For the log: with the place in the code. */
    static String told(String doing, RuntimeException defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        return sentence(doing, defect) + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
