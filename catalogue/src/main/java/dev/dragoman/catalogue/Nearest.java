package dev.dragoman.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody may have meant who wrote an unknown one; upper and lower case are the same. */
final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The known name with the fewest edits from what was written, if at most a third of it would have to change. */
    static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .map(name -> new Candidate(name, distance(fold(written), fold(name))))
                .filter(candidate -> candidate.edits <= Math.max(1, candidate.name.length() / 3))
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** A sentence's end that names the nearest known name, or nothing. */
    static String hint(String written, Collection<String> known) {
        return to(written, known).map(name -> "; did you mean " + name + "?").orElse("");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters were left out, put in, mistaken, or swapped with their neighbour: optimal string alignment. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, i, b, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, int i, String b, int j) {
        int mistaken = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(mistaken, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }

    private record Candidate(String name, int edits) {}
}
