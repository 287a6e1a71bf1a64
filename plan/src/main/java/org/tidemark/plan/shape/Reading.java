package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of one file: where its mistakes go. */
public final class Reading {

    private final MistakeSink mistakes;

    /** A reading that notes mistakes there. */
    public Reading(MistakeSink mistakes) {
        this.mistakes = mistakes;
    }

    /** Notes a mistake. */
    public void mistake(Place place, String path, Phrase message) {
        mistakes.add(place, path, message);
    }

    /** Notes a mistake. */
    public void mistake(Spot spot, Phrase message) {
        mistakes.add(spot.place(), spot.path(), message);
    }

    /** The entries of a mapping without those whose key stood before; these are noted. */
    List<Node.Entry> distinct(Node.Mapping mapping, Spot spot) {
        Map<String, Place> first = new HashMap<>();
        List<Node.Entry> distinct = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Node.Scalar key = entry.key();
            Place before = first.putIfAbsent(key.text(), key.place());
            if (before == null) {
                distinct.add(entry);
            } else {
                mistake(
                        spot.key(key),
                        Phrase.of(
                                "the key stands already in line %d: remove one of the two",
                                "此键在第 %d 行已出现：请删去其一", before.line()));
            }
        }
        return distinct;
    }
}
