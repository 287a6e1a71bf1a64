package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Who is agent for which region of the ledger: GB/T 2260 codes, or names of areas. */
public final class AgentRegistry {

    /** The agent of a region without one. */
    public static final int NO_AGENT = -1;

    private static final int CODES = 1_000_000;

    private int[] byCode = new int[0]; // member + 1
    private final Map<String, Integer> byArea = new TreeMap<>();

    /**
     * The agent of a code of two, four or six digits; {@link #NO_AGENT} for none and for code 0.
     */
    public int ofCode(int code) {
        return code < byCode.length ? byCode[code] - 1 : NO_AGENT;
    }

    /** The agent of a named area. */
    public int ofArea(String area) {
        return byArea.getOrDefault(area, NO_AGENT);
    }

    /** Appoints a member for a code; a later one replaces. */
    public void appoint(int code, int member) {
        if (byCode.length == 0) {
            byCode = new int[CODES];
        }
        byCode[code] = member + 1;
    }

    /** Appoints a member for an area; a later one replaces. */
    public void appoint(String area, int member) {
        byArea.put(area, member);
    }

    void save(DataOutput out) throws IOException {
        int appointed = 0;
        for (int agent : byCode) {
            appointed += agent > 0 ? 1 : 0;
        }
        StateCodec.writeSigned(out, appointed);
        for (int code = 0; code < byCode.length; code++) {
            if (byCode[code] > 0) {
                StateCodec.writeSigned(out, code);
                StateCodec.writeSigned(out, byCode[code] - 1);
            }
        }
        StateCodec.writeSigned(out, byArea.size());
        for (Map.Entry<String, Integer> entry : byArea.entrySet()) {
            StateCodec.writeText(out, entry.getKey());
            StateCodec.writeSigned(out, entry.getValue());
        }
    }

    void load(DataInput in) throws IOException {
        int codes = StateCodec.readInt(in);
        for (int i = 0; i < codes; i++) {
            int code = StateCodec.readInt(in);
            appoint(code, StateCodec.readInt(in));
        }
        int areas = StateCodec.readInt(in);
        for (int i = 0; i < areas; i++) {
            String area = StateCodec.readText(in);
            appoint(area, StateCodec.readInt(in));
        }
    }
}
