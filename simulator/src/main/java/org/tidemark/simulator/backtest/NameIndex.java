package org.tidemark.simulator.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers names in the order in which they are first seen. */
final class NameIndex {

    /** The number of the empty name. */
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of a name, a new one when it was not seen before; {@link #NONE} for no name. */
    int of(String name) {
        if (name.isEmpty()) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The name of a number; empty for {@link #NONE}. */
    String name(int number) {
        return number == NONE ? "" : names.get(number);
    }

    int size() {
        return names.size();
    }
}
