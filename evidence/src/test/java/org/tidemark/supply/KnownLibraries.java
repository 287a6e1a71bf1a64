package org.tidemark.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The libraries that {@code docs/dependencies.md} knows, and the licences that it allows.
 *
 * @param allowed by SPDX
 */
record KnownLibraries(Map<String, Known> byKey, Set<String> allowed) {

    private static final Pattern ROW = Pattern.compile("\\| `[^`]+:[^`]+` \\|.*");
    private static final Pattern ALLOWED = Pattern.compile("- `([^`]+)`.*");
    private static final String OR = " OR ";

    /**
     * What is known of a library.
     *
     * @param licence by SPDX, alternatives joined by {@code OR}
     * @param declared what the library says of itself where that is something else, else empty
     * @param why what it is there for
     */
    record Known(String version, String licence, String declared, String why) {

        /** What the library has to say of itself. */
        String said() {
            return declared.isEmpty() ? licence : declared;
        }
    }

    static KnownLibraries of(List<String> lines) {
        Map<String, Known> known = new TreeMap<>();
        Set<String> allowed = new TreeSet<>();
        for (String line : lines) {
            var found = ALLOWED.matcher(line);
            if (found.matches()) {
                allowed.add(found.group(1));
            }
            if (ROW.matcher(line).matches()) {
                String[] cells = line.split("\\|", -1);
                String key = cells[1].strip().replace("`", "");
                Known one =
                        new Known(
                                cells[2].strip(),
                                cells[3].strip(),
                                cells[4].strip(),
                                cells[5].strip());
                if (known.put(key, one) != null) {
                    throw new AssertionError(key + " stands there twice");
                }
            }
        }
        return new KnownLibraries(known, allowed);
    }

    /** What is wrong with a class path, each with the row that the document should have. */
    List<String> problems(Map<Library, List<String>> used) {
        List<String> problems = new ArrayList<>();
        Set<String> gone = new TreeSet<>(byKey.keySet());
        used.forEach((library, licences) -> {
            String said = String.join(OR, licences);
            Known known = byKey.get(library.knownAs());
            gone.remove(library.knownAs());
            if (known == null || !known.version().equals(library.version())) {
                problems.add("not known, write: " + row(library, known, said));
            } else if (!known.said().equals(said)) {
                problems.add(library + " is under " + said + ", not " + known.said());
            } else if (known.why().isEmpty()) {
                problems.add(library + ": why is it there?");
            } else if (Arrays.stream(known.licence().split(OR)).noneMatch(allowed::contains)) {
                problems.add(library + " is under " + known.licence() + ", which is not allowed");
            }
        });
        gone.forEach(key -> problems.add("not used any more: " + key));
        return problems;
    }

    private static String row(Library library, Known known, String said) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        library.knownAs(),
                        library.version(),
                        known == null ? said : known.licence(),
                        known == null ? "" : known.declared(),
                        known == null ? "" : known.why());
    }
}
