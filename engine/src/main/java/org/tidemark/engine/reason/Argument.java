package org.tidemark.engine.reason;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.tidemark.engine.fact.Fact;

/** One thing that a reason speaks of. */
public sealed interface Argument {

    /** What an argument can be; a key of a reason asks for these in an order. */
    enum Kind {
        NAME,
        FEN,
        HUNDREDTHS,
        MICROPOINTS,
        COUNT,
        RATE,
        FLAG,
        DAY,
        TIME,
        WORDS;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** As it stands in a reason's text. */
        public String code() {
            return code;
        }
    }

    /** What a name can be the name of. */
    enum Thing {
        COMMAND,
        MEMBER,
        SPONSOR,
        STORE,
        SUPPLIER,
        PROGRAMME,
        OFFER,
        ORDER,
        HOLD,
        LEVEL,
        REGION,
        /** What pays out by shares: named in the plan. */
        FUND,
        /** A section of a plan file. */
        SECTION,
        CURRENCY;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** As it stands in a reason's text. */
        public String code() {
            return code;
        }
    }

    /** What it is. */
    Kind kind();

    /** The name of something, as the sender wrote it or the ledger has it. */
    record Name(Thing thing, String name) implements Argument {
        @Override
        public Kind kind() {
            return Kind.NAME;
        }
    }

    /** A figure in the smallest unit of its unit. */
    record Amount(long amount, Fact.Unit unit) implements Argument {
        @Override
        public Kind kind() {
            return switch (unit) {
                case FEN -> Kind.FEN;
                case HUNDREDTHS -> Kind.HUNDREDTHS;
                case MICROPOINTS -> Kind.MICROPOINTS;
                case COUNT -> Kind.COUNT;
                case RATE -> Kind.RATE;
                case FLAG -> Kind.FLAG;
            };
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Argument {
        @Override
        public Kind kind() {
            return Kind.DAY;
        }
    }

    /** A moment with the offset it was given in. */
    record Time(OffsetDateTime at) implements Argument {
        @Override
        public Kind kind() {
            return Kind.TIME;
        }
    }

    /** What somebody else has put into words: the reader of plans, or a person who typed. */
    record Words(String zh, String en) implements Argument {
        @Override
        public Kind kind() {
            return Kind.WORDS;
        }
    }

    /** A name. */
    static Argument name(Thing thing, String name) {
        return new Name(thing, name);
    }

    /** Money, in fen. */
    static Argument fen(long fen) {
        return new Amount(fen, Fact.Unit.FEN);
    }

    /** Coins or contribution, in hundredths. */
    static Argument hundredths(long hundredths) {
        return new Amount(hundredths, Fact.Unit.HUNDREDTHS);
    }

    /** Points, in millionths. */
    static Argument micropoints(long micro) {
        return new Amount(micro, Fact.Unit.MICROPOINTS);
    }

    /** A whole number. */
    static Argument count(long count) {
        return new Amount(count, Fact.Unit.COUNT);
    }

    /** A rate, in parts per million. */
    static Argument rate(long ppm) {
        return new Amount(ppm, Fact.Unit.RATE);
    }

    /** A day. */
    static Argument day(LocalDate day) {
        return new Day(day);
    }

    /** A moment. */
    static Argument time(OffsetDateTime at) {
        return new Time(at);
    }

    /** Words that are the same in every language. */
    static Argument words(String text) {
        return new Words(text, text);
    }
}
