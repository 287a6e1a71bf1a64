package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is agent for which region of the ledger: GB/T 2260 codes, or names of areas. */
public final class AgentRegistry {

    /** The agent of a region without one. */
    public static final int NO_AGENT = -1;

    /** The number of no area. */
    public static final int NO_AREA = -1;

    private static final int CODES = 1_000_000;

    private int[] byCode = new int[0]; // member + 1
    private final NavigableSet<Integer> codes = new TreeSet<>(); // those with an agent
    private final NavigableMap<String, Integer> areas = new TreeMap<>(); // numbers
    private int[] byArea = new int[4]; // member + 1

    /**
     * The agent of a code of two, four or six digits; {@link #NO_AGENT} for none and for code 0.
     */
    public int ofCode(int code) {
        return code < byCode.length ? byCode[code] - 1 : NO_AGENT;
    }

    /** The number of a named area, the next one for a name not heard before. */
    public int numberOf(String area) {
        int number = areas.computeIfAbsent(area, name -> areas.size());
        if (number == byArea.length) {
            byArea = Arrays.copyOf(byArea, number * 2);
        }
        return number;
    }

    /** The agent of an area by its number; {@link #NO_AGENT} for none and for no area. */
    public int ofArea(int number) {
        return number == NO_AREA ? NO_AGENT : byArea[number] - 1;
    }

    /** Appoints a member for a code; a later one replaces. */
    public void appoint(int code, int member) {
        if (byCode.length == 0) {
            byCode = new int[CODES];
        }
        byCode[code] = member + 1;
        codes.add(code);
    }

    /** Appoints a member for an area; a later one replaces. */
    public void appoint(String area, int member) {
        byArea[numberOf(area)] = member + 1;
    }

    /** Leaves a code without an agent; nothing happens where it has none. */
    public void vacate(int code) {
        if (codes.remove(code)) {
            byCode[code] = 0;
        }
    }

    /** Leaves an area without an agent; nothing happens where it has none. */
    public void vacate(String area) {
        byArea[numberOf(area)] = 0;
    }

    /** Told of each agent. */
    @FunctionalInterface
    public interface Visitor {
        /** That region has that member as its agent. */
        void visit(String region, int member);
    }

    /** Tells every agent: codes in ascending order, then areas by name. */
    public void forEach(Visitor visitor) {
        for (int code : codes) {
            visitor.visit(Integer.toString(code), byCode[code] - 1);
        }
        areas.forEach((area, number) -> {
            if (byArea[number] > 0) {
                visitor.visit(area, byArea[number] - 1);
            }
        });
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, codes.size());
        for (int code : codes) {
            StateCodec.writeSigned(out, code);
            StateCodec.writeSigned(out, byCode[code] - 1);
        }
        StateCodec.writeSigned(
                out, areas.values().stream().filter(area -> ofArea(area) != NO_AGENT).count());
        for (Map.Entry<String, Integer> area : areas.entrySet()) {
            if (ofArea(area.getValue()) != NO_AGENT) {
                StateCodec.writeText(out, area.getKey());
                StateCodec.writeSigned(out, ofArea(area.getValue()));
            }
        }
    }

    void load(DataInput in) throws IOException {
        int codes = StateCodec.readInt(in);
        for (int i = 0; i < codes; i++) {
            int code = StateCodec.readInt(in);
            appoint(code, StateCodec.readInt(in));
        }
        int appointed = StateCodec.readInt(in);
        for (int i = 0; i < appointed; i++) {
            String area = StateCodec.readText(in);
            appoint(area, StateCodec.readInt(in));
        }
    }
}
