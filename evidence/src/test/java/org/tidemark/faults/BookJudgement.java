package org.tidemark.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tidemark.faults.BookLine.Kind;

/** Compares the book with the journal. A function of both and of nothing else. */
final class BookJudgement {

    private final Map<String, String> sent = new HashMap<>();
    private final Map<String, BookLine> pinned = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>(); // may or may not have taken effect
    private final Map<String, JournalLine> found = new HashMap<>();
    private final BookVerdict verdict =
            new BookVerdict(
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>());

    private BookJudgement() {}

    /**
     * The verdict.
     *
     * @param ours how ids of the book begin; the platform's own commands are none of its business
     */
    static BookVerdict of(List<BookLine> book, List<JournalLine> journal, String ours) {
        BookJudgement judgement = new BookJudgement();
        judgement.read(book);
        journal.stream().filter(line -> line.id().startsWith(ours)).forEach(judgement::compare);
        judgement.pinned.keySet().stream()
                .filter(id -> !judgement.found.containsKey(id))
                .forEach(judgement.verdict.lost()::add);
        return judgement.verdict;
    }

    private void read(List<BookLine> book) {
        Set<String> overtaken = new HashSet<>();
        Set<String> sentTooLate = new HashSet<>(); // node and id
        for (BookLine line : book) {
            String at = line.node() + " " + line.id();
            switch (line.kind()) {
                case OVERTAKEN -> overtaken.add(line.node());
                case SENT -> {
                    sent(line);
                    if (overtaken.contains(line.node())) {
                        sentTooLate.add(at);
                    }
                }
                case ACKNOWLEDGED, REFUSED -> {
                    answered(line);
                    if (sentTooLate.contains(at)) {
                        verdict.afterFencing().add(line.id());
                    }
                }
                case UNKNOWN -> open.add(line.id());
                case NOTHING -> {}
            }
        }
    }

    private void sent(BookLine line) {
        String before = sent.putIfAbsent(line.id(), line.content());
        if (before != null && !before.equals(line.content())) {
            throw new IllegalStateException(line.id() + " was sent with two contents");
        }
    }

    private void answered(BookLine line) {
        BookLine before = pinned.putIfAbsent(line.id(), line);
        if (before == null) {
            return;
        }
        if (before.seq() != line.seq()) {
            verdict.doubled().add(line.id());
        } else if (before.kind() != line.kind() || !before.content().equals(line.content())) {
            verdict.changed().add(line.id());
        }
    }

    private void compare(JournalLine line) {
        if (found.putIfAbsent(line.id(), line) != null) {
            verdict.doubled().add(line.id());
            return;
        }
        BookLine answer = pinned.get(line.id());
        if (answer == null && !open.contains(line.id())) {
            verdict.stray().add(line.id());
        }
        boolean moved = answer != null && answer.seq() != line.seq();
        if (moved || !line.content().equals(sent.getOrDefault(line.id(), line.content()))) {
            verdict.changed().add(line.id());
        }
    }

    /** How often something happened. */
    static long count(List<BookLine> book, Kind kind) {
        return book.stream().filter(line -> line.kind() == kind).count();
    }
}
