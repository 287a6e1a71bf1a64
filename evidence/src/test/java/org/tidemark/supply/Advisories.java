package org.tidemark.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The known holes as they are kept.
 *
 * @param readThrough the day up to which what was published has been looked at
 */
record Advisories(LocalDate readThrough, List<Advisory> all) {

    /** Data that are older are called old (units: days). */
    static final int OLD = 30;

    private static final String DATE = "# read-through: ";
    private static final String NOTE = "#";

    static Advisories read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Advisories of(List<String> lines) {
        LocalDate date =
                lines.stream()
                        .filter(line -> line.startsWith(DATE))
                        .map(line -> LocalDate.parse(line.substring(DATE.length()).strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no line " + DATE));
        return new Advisories(date, rows(lines).map(Advisory::of).toList());
    }

    private static java.util.stream.Stream<String> rows(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith(NOTE));
    }

    /** As it is kept. */
    List<String> lines(String source) {
        List<String> lines = new ArrayList<>();
        lines.add(DATE + readThrough);
        lines.add("# source: " + source);
        lines.add("# advisory, library, first affected, first fixed, last affected");
        lines.addAll(
                all.stream().map(Advisory::line).collect(Collectors.toCollection(TreeSet::new)));
        return lines;
    }

    /** The holes in what is used that nobody has answered for, and the answers nobody needs. */
    List<String> problems(Collection<Library> used, List<String> exceptions) {
        Set<Answer> answers =
                rows(exceptions).map(Answer::of).collect(Collectors.toCollection(TreeSet::new));
        Set<Answer> needed = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (Library library : used) {
            for (Advisory one : all) {
                if (one.affects(library)) {
                    Answer wanted = new Answer(one.id(), library.key(), library.version());
                    needed.add(wanted);
                    if (!answers.contains(wanted)) {
                        problems.add(one.id() + " is in " + library + ", fixed in " + one.fixed());
                    }
                }
            }
        }
        answers.removeAll(needed);
        answers.forEach(answer -> problems.add("needed no more: " + answer));
        return problems;
    }

    /** What is to be said of the age of the data; empty where nothing is. */
    String warning(LocalDate today) {
        long days = ChronoUnit.DAYS.between(readThrough, today);
        return days <= OLD
                ? ""
                : "WARNING: the known vulnerabilities are %d days old (%s, more than %d): see 'Known vulnerabilities' in docs/dependencies.md"
                        .formatted(days, readThrough, OLD);
    }

    /** An exception: a hole that does not matter here, decided on a day for a reason. */
    private record Answer(String id, String library, String version) implements Comparable<Answer> {

        private static final int CELLS = 5;
        private static final int LEAST_REASON = 20;

        static Answer of(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS || cells[4].strip().length() < LEAST_REASON) {
                throw new IllegalArgumentException(
                        "advisory, library, version, day and a reason, not: " + line);
            }
            LocalDate.parse(cells[3]);
            return new Answer(cells[0], cells[1], cells[2]);
        }

        @Override
        public int compareTo(Answer other) {
            return toString().compareTo(other.toString());
        }
    }
}
