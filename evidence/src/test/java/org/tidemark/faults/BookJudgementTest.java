package org.tidemark.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.faults.BookLine.Kind;

/** A book that agrees with its journal passes, and each fault that is planted is told by name. */
class BookJudgementTest {

    private final List<BookLine> book = new ArrayList<>();
    private final List<JournalLine> journal = new ArrayList<>();

    private void sent(String id, String node) {
        book.add(new BookLine(Kind.SENT, id, node, 0, "hash of " + id));
    }

    private void answer(Kind kind, String id, String node, long seq) {
        book.add(new BookLine(kind, id, node, seq, kind == Kind.UNKNOWN ? "cut" : "answer " + id));
    }

    private void acknowledged(String id, String node, long seq) {
        sent(id, node);
        answer(Kind.ACKNOWLEDGED, id, node, seq);
    }

    private void kept(long seq, String id) {
        journal.add(new JournalLine(seq, id, "hash of " + id, Instant.EPOCH));
    }

    private BookVerdict verdict() {
        return BookJudgement.of(book, journal, "r");
    }

    /** Everything that may happen when all is well. */
    private void sound() {
        acknowledged("r1", "one", 1);
        kept(1, "r1");
        sent("r2", "one");
        answer(Kind.REFUSED, "r2", "one", 2);
        kept(2, "r2");
        sent("r3", "one");
        answer(Kind.UNKNOWN, "r3", "one", 0);
        kept(3, "r3");
        sent("r4", "one");
        answer(Kind.UNKNOWN, "r4", "one", 0);
        sent("r5", "one");
        answer(Kind.NOTHING, "r5", "one", 0);
        kept(4, "close-2026-01-01");
        sent("r6", "one"); // on its way when the other one took over
        book.add(new BookLine(Kind.OVERTAKEN, "", "one", 0, "two"));
        answer(Kind.ACKNOWLEDGED, "r6", "one", 5);
        kept(5, "r6");
        sent("r7", "one");
        answer(Kind.UNKNOWN, "r7", "one", 0);
        sent("r7", "two");
        answer(Kind.ACKNOWLEDGED, "r7", "two", 6);
        kept(6, "r7");
        sent("r1", "two"); // again
        answer(Kind.ACKNOWLEDGED, "r1", "two", 1);
    }

    @Test
    void a_book_that_agrees_passes() {
        sound();
        assertThat(verdict().violations()).isEmpty();
    }

    @Test
    void one_that_is_lost_is_found() {
        sound();
        acknowledged("r8", "two", 7);
        assertThat(verdict().lost()).containsExactly("r8");
        assertThat(verdict().violations()).containsExactly("1 lost: [r8]");
    }

    @Test
    void a_refusal_that_is_lost_is_found() {
        sound();
        sent("r8", "two");
        answer(Kind.REFUSED, "r8", "two", 7);
        assertThat(verdict().lost()).containsExactly("r8");
    }

    @Test
    void one_that_stands_twice_is_found_whether_it_was_answered_or_not() {
        sound();
        kept(7, "r1");
        kept(8, "r3");
        assertThat(verdict().doubled()).containsExactly("r1", "r3");
    }

    @Test
    void one_that_was_answered_under_two_sequences_is_found() {
        sound();
        sent("r1", "two");
        answer(Kind.ACKNOWLEDGED, "r1", "two", 9);
        assertThat(verdict().doubled()).containsExactly("r1");
    }

    @Test
    void one_that_was_acknowledged_after_fencing_is_found() {
        sound();
        acknowledged("r8", "one", 7);
        kept(7, "r8");
        assertThat(verdict().afterFencing()).containsExactly("r8");
        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void a_repetition_after_fencing_is_found_too() {
        sound();
        sent("r2", "one");
        answer(Kind.REFUSED, "r2", "one", 2);
        assertThat(verdict().afterFencing()).containsExactly("r2");
    }

    @Test
    void another_sequence_content_or_answer_is_found() {
        sound();
        acknowledged("r8", "two", 7);
        kept(9, "r8");
        acknowledged("r9", "two", 10);
        journal.add(new JournalLine(10, "r9", "something else", Instant.EPOCH));
        sent("r1", "two");
        book.add(new BookLine(Kind.ACKNOWLEDGED, "r1", "two", 1, "another answer"));
        sent("r2", "two");
        answer(Kind.ACKNOWLEDGED, "r2", "two", 2);
        assertThat(verdict().changed()).containsExactly("r1", "r2", "r8", "r9");
    }

    @Test
    void what_nobody_sent_and_what_was_said_not_to_have_happened_is_found() {
        sound();
        kept(7, "r5");
        kept(8, "r99");
        assertThat(verdict().stray()).containsExactly("r5", "r99");
    }

    @Test
    void one_id_with_two_contents_is_no_book() {
        sent("r1", "one");
        book.add(new BookLine(Kind.SENT, "r1", "one", 0, "another content"));
        assertThatThrownBy(this::verdict).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_book_is_read_back_as_it_was_written(@TempDir Path folder) throws IOException {
        sound();
        book.add(new BookLine(Kind.UNKNOWN, "r9", "two", 0, "a word\twith a tab\nand a line"));
        try (AnswerBook file = AnswerBook.create(folder.resolve("book"))) {
            book.forEach(file::write);
            List<BookLine> read = file.lines();
            assertThat(read.subList(0, read.size() - 1))
                    .isEqualTo(book.subList(0, book.size() - 1));
            assertThat(read.getLast().content()).isEqualTo("a word with a tab and a line");
        }
    }
}
