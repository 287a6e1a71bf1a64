package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was eligible on days that are not a member's latest but may come again.
 *
 * <p>Commands come in order of time, but the day of each is told by the offset that it carries: a
 * day that is over in one place is still on in another. Offsets reach from -18 to +18 hours, so the
 * days of one moment lie at most two apart; what is older is forgotten.
 */
final class EarlierDays {

    private static final int REACH_DAYS = 2;

    private final NavigableMap<Long, NavigableMap<Integer, Long>> days = new TreeMap<>();
    private long latestDay;

    /** What was eligible on that day, in fen. */
    long get(int member, long epochDay) {
        if (days.isEmpty()) {
            return 0;
        }
        NavigableMap<Integer, Long> day = days.get(epochDay);
        return day == null ? 0 : day.getOrDefault(member, 0L);
    }

    /** Keeps the sum of a day as long as that day may come again. */
    void put(int member, long epochDay, long fen) {
        if (fen != 0 && epochDay >= latestDay - REACH_DAYS) {
            days.computeIfAbsent(epochDay, day -> new TreeMap<>()).put(member, fen);
        }
    }

    /** Forgets what can no longer matter once this day has begun somewhere. */
    void reach(long epochDay) {
        if (epochDay > latestDay) {
            latestDay = epochDay;
            days.headMap(latestDay - REACH_DAYS).clear();
        }
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, latestDay);
        StateCodec.writeSigned(out, days.size());
        for (var day : days.entrySet()) {
            StateCodec.writeSigned(out, day.getKey());
            StateCodec.writeSigned(out, day.getValue().size());
            for (var entry : day.getValue().entrySet()) {
                StateCodec.writeSigned(out, entry.getKey());
                StateCodec.writeSigned(out, entry.getValue());
            }
        }
    }

    /** Reads what {@link #save} wrote, into an empty one. */
    void load(DataInput in) throws IOException {
        latestDay = StateCodec.readSigned(in);
        for (int day = StateCodec.readInt(in); day > 0; day--) {
            long epochDay = StateCodec.readSigned(in);
            NavigableMap<Integer, Long> sums = new TreeMap<>();
            for (int member = StateCodec.readInt(in); member > 0; member--) {
                sums.put(StateCodec.readInt(in), StateCodec.readSigned(in));
            }
            days.put(epochDay, sums);
        }
    }
}
