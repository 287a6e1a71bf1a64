package org.tidemark.engine.fact;

import java.util.List;

/**
 * One figure that a mechanism tells about itself: what a member has in it, what an order would
 * earn, what its plan says. Whoever shows it finds the words by the key and needs to know nothing
 * of the mechanism.
 *
 * @param key which figure, {@code queue.entry}; words and files know it by that
 * @param name which of several of that kind, a dividend's name; empty where there is one
 * @param amount in the smallest unit of its unit
 * @param with figures that belong to it and are told in the same breath, in the order in which its
 *     words name them
 */
public record Fact(String key, String name, long amount, Unit unit, List<Fact> with) {

    /** What an amount is counted in. */
    public enum Unit {
        /** Money, in fen. */
        FEN,
        /** Ad points, contribution, coins: in hundredths. */
        HUNDREDTHS,
        /** Value points, in millionths. */
        MICROPOINTS,
        /** Whole numbers: places, heads, weights. */
        COUNT,
        /** Parts per million. */
        RATE,
        /** Yes or no: 1 or 0. */
        FLAG
    }

    public Fact {
        with = List.copyOf(with);
    }

    /** The one figure of that key, alone or with others. */
    public static Fact of(String key, long amount, Unit unit, Fact... with) {
        return new Fact(key, "", amount, unit, List.of(with));
    }

    /** The figure of one of several of a kind. */
    public static Fact named(String key, String name, long amount, Unit unit, Fact... with) {
        return new Fact(key, name, amount, unit, List.of(with));
    }

    /** Yes or no. */
    public static Fact flag(String key, boolean yes) {
        return of(key, yes ? 1 : 0, Unit.FLAG);
    }
}
