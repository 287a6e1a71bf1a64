package org.tidemark.engine.book;

/** Money that a mechanism of a programme holds for its members, in fen. */
public final class FundBook {

    private final String kind;
    private final String name;
    private long fen;

    FundBook(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** The kind of fund, the first part of its account's name: {@code queue}. */
    public String kind() {
        return kind;
    }

    /** Which of several of that kind; empty where a programme has one. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public long fen() {
        return fen;
    }

    long add(long amount) {
        fen = Math.addExact(fen, amount);
        return fen;
    }
}
