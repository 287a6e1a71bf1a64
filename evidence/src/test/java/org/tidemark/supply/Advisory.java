package org.tidemark.supply;

/**
 * A known hole in some versions of a library.
 *
 * @param id as the world knows it, {@code CVE-2022-1471} or {@code GHSA-...}
 * @param library group and name
 * @param from the first version that has it; {@code 0} for any
 * @param fixed the first one that has it no more, empty where there is none
 * @param last the last one that has it where no fixed one is named, else empty
 */
record Advisory(String id, String library, String from, String fixed, String last) {

    private static final String BETWEEN = "\t";
    private static final int CELLS = 5;

    /** From its line in the kept file. */
    static Advisory of(String line) {
        String[] cells = line.split(BETWEEN, -1);
        if (cells.length != CELLS || cells[0].isBlank() || !cells[1].contains(":")) {
            throw new IllegalArgumentException("no advisory: " + line);
        }
        return new Advisory(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    String line() {
        return String.join(BETWEEN, id, library, from, fixed, last);
    }

    boolean affects(Library used) {
        return used.key().equals(library)
                && Versions.compare(used.version(), from) >= 0
                && (fixed.isEmpty() || Versions.compare(used.version(), fixed) < 0)
                && (last.isEmpty() || Versions.compare(used.version(), last) <= 0);
    }
}
