package org.tidemark.plan.shape;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the keys of a file stand, by path: what is said about a file that reads well can then point
 * into it all the same.
 *
 * @param byPath the place of every key and list item
 */
public record Places(Map<String, Place> byPath) {

    public Places {
        byPath = Map.copyOf(byPath);
    }

    /** The places of all keys and list items of a file. */
    public static Places of(Node root) {
        Map<String, Place> places = new HashMap<>();
        collect(root, Spot.ROOT, places);
        return new Places(places);
    }

    private static void collect(Node node, Spot spot, Map<String, Place> places) {
        places.putIfAbsent(spot.path(), spot.place());
        switch (node) {
            case Node.Mapping mapping ->
                    mapping.entries()
                            .forEach(
                                    entry -> collect(entry.value(), spot.key(entry.key()), places));
            case Node.Sequence sequence -> {
                int index = 0;
                for (Node item : sequence.items()) {
                    collect(item, spot.item(index++, item), places);
                }
            }
            case Node.Scalar leaf -> {} // has no keys of its own
        }
    }

    /** Whether a key stands in the file. */
    public boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** Where a key stands, or the nearest block around it that does where it is left out. */
    public Place of(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Place place = byPath.get(at);
            if (place != null) {
                return place;
            }
        }
        return Place.START;
    }

    private static String around(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
