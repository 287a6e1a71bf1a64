package org.tidemark.faults;

/**
 * One line of the book, in the order in which things happened.
 *
 * @param kind what happened
 * @param id of the command; of {@link Kind#OVERTAKEN} nothing
 * @param node the platform to which it was sent, which answered, or which was overtaken
 * @param seq the sequence that was answered, 0 where none was
 * @param content of a command that was sent or of an answer, as a hash; else a word that says why
 */
record BookLine(Kind kind, String id, String node, long seq, String content) {

    private static final String TAB = "\t";

    /** What happened. */
    enum Kind {
        /** About to be sent. */
        SENT,
        /** Accepted, with a sequence. */
        ACKNOWLEDGED,
        /** Refused for good, with a sequence. */
        REFUSED,
        /** Turned away with the word that nothing happened. */
        NOTHING,
        /** No answer, or none that says what became of it. */
        UNKNOWN,
        /** From here on another platform has taken over: this one may acknowledge nothing more. */
        OVERTAKEN
    }

    /** Whether it is an answer that stays. */
    boolean isPinned() {
        return kind == Kind.ACKNOWLEDGED || kind == Kind.REFUSED;
    }

    /** As it stands in the file. */
    String text() {
        return String.join(
                TAB,
                kind.name(),
                id,
                node,
                Long.toString(seq),
                content.replace('\t', ' ').replace('\n', ' '));
    }

    /** From the file. */
    static BookLine of(String text) {
        String[] parts = text.split(TAB, -1);
        return new BookLine(
                Kind.valueOf(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]), parts[4]);
    }
}
