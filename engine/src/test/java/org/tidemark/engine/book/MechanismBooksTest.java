package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.fixture.SavedBytes;

/** State that mechanisms save under their own tags, and figures of members under their names. */
final class MechanismBooksTest {

    private static final int MEMBERS = 3;

    /** Remembers one number, in so many bytes as it takes. */
    private static final class OneNumber implements MechanismBook {
        private long value;

        @Override
        public void save(DataOutput out, int members) throws IOException {
            StateCodec.writeSigned(out, value);
        }

        @Override
        public void load(DataInput in, int members) throws IOException {
            value = StateCodec.readSigned(in);
        }
    }

    /** Reads nothing of what was saved. */
    private static final class Forgetful implements MechanismBook {
        @Override
        public void save(DataOutput out, int members) {}

        @Override
        public void load(DataInput in, int members) {}
    }

    private static OneNumber number(MechanismBooks books, String tag) {
        return books.open(tag, OneNumber.class, OneNumber::new);
    }

    private static byte[] saved(MechanismBooks books) throws IOException {
        return SavedBytes.of(out -> books.save(out, MEMBERS));
    }

    private static MechanismBooks loaded(byte[] saved) throws IOException {
        MechanismBooks books = new MechanismBooks();
        books.load(SavedBytes.in(saved), MEMBERS);
        return books;
    }

    private static byte[] savedWith(long first, long second) throws IOException {
        MechanismBooks books = new MechanismBooks();
        number(books, "first").value = first;
        number(books, "second").value = second;
        return saved(books);
    }

    @Test
    void each_book_finds_what_was_saved_under_its_tag() throws IOException {
        MechanismBooks books = loaded(savedWith(1, 1L << 40));
        assertThat(number(books, "second").value).isEqualTo(1L << 40);
        assertThat(number(books, "first").value).isEqualTo(1);
        assertThat(number(books, "first")).isSameAs(number(books, "first"));
    }

    @Test
    void a_state_from_before_a_mechanism_is_read_and_its_book_begins_empty() throws IOException {
        MechanismBooks books = loaded(savedWith(1, 2));
        assertThat(number(books, "third").value).isZero();
    }

    @Test
    void a_book_that_nobody_opens_is_carried_on_as_it_was_read() throws IOException {
        byte[] saved = savedWith(1, 2);
        MechanismBooks books = loaded(saved);
        number(books, "second").value = 7;
        assertThat(saved(books)).isEqualTo(savedWith(1, 7));
        assertThat(number(loaded(saved(books)), "first").value).isEqualTo(1);
    }

    @Test
    void a_book_that_leaves_something_unread_is_not_loaded() throws IOException {
        MechanismBooks books = loaded(savedWith(1, 2));
        assertThatThrownBy(() -> books.open("first", Forgetful.class, Forgetful::new))
                .isInstanceOf(LedgerException.UnreadableState.class)
                .hasMessageContaining("first");
    }

    @Test
    void figures_of_members_are_kept_by_name_however_many_there_are() throws IOException {
        Standings standings = new Standings();
        int many = 2 * Records.FIELDS;
        for (int i = 0; i < many; i++) {
            standings.figure("mechanism.figure-" + i).add(2, 100 + i);
        }
        standings.setLevel(2, 4);
        byte[] saved = SavedBytes.of(out -> standings.save(out, MEMBERS));
        Standings read = new Standings();
        read.load(SavedBytes.in(saved), MEMBERS);
        for (int i = many - 1; i >= 0; i--) {
            assertThat(read.figure("mechanism.figure-" + i).of(2)).isEqualTo(100 + i);
            assertThat(read.figure("mechanism.figure-" + i).of(1)).isZero();
        }
        assertThat(read.figure("mechanism.another").of(2)).isZero();
        assertThat(read.level(2)).isEqualTo(4);
    }
}
