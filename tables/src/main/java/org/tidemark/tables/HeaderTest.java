package org.tidemark.tables;

import java.util.List;

/** Knows the header of a table when it sees it; lines before it are skipped, and said to be. */
@FunctionalInterface
public interface HeaderTest {

    /** Whether a row of these names, in the form of {@link TableHeader#key}, can be the header. */
    boolean matches(List<String> keys);

    /** A header that has all these names. */
    static HeaderTest having(List<String> names) {
        List<String> wanted = names.stream().map(TableHeader::key).toList();
        return keys -> keys.containsAll(wanted);
    }
}
