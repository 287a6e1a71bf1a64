package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.LedgerException;

/** Points that unlock on a day to come (SPEC 5.6 grant), by member in enrolment order. */
public final class LockedBatches {

    /** Points that unlock at the close of a day. */
    public record Batch(long dueEpochDay, long micropoints) {}

    private final TreeMap<Integer, List<Batch>> batches = new TreeMap<>();

    /** Locks a batch until a day. */
    public void add(int member, long dueEpochDay, long micropoints) {
        if (micropoints == 0) {
            return;
        }
        List<Batch> own = batches.computeIfAbsent(member, m -> new ArrayList<>());
        own.add(new Batch(dueEpochDay, micropoints));
        own.sort(Comparator.comparingLong(Batch::dueEpochDay));
    }

    /** A member's batches, the first due first. */
    public List<Batch> of(int member) {
        return List.copyOf(batches.getOrDefault(member, List.of()));
    }

    /** Takes points out of the batches that are due last. */
    public void takeLatest(int member, long micropoints) {
        List<Batch> own = batches.get(member);
        if (own == null) {
            if (micropoints > 0) {
                throw new LedgerException.Broken(
                        "member " + member + " has no locked points to take from");
            }
            return;
        }
        long rest = micropoints;
        while (rest > 0) {
            Batch last = own.removeLast();
            long left = last.micropoints() - Math.min(rest, last.micropoints());
            rest -= last.micropoints() - left;
            if (left > 0) {
                own.add(new Batch(last.dueEpochDay(), left));
            }
        }
        if (own.isEmpty()) {
            batches.remove(member);
        }
    }

    /** Forgets a member's batches: a cap exit burns locked points too. */
    public void clear(int member) {
        batches.remove(member);
    }

    /** Unlocks what is due on a day or before, and tells each member's sum in enrolment order. */
    public void unlockDue(long epochDay, Unlocked unlocked) {
        Iterator<Map.Entry<Integer, List<Batch>>> members = batches.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<Integer, List<Batch>> entry = members.next();
            int member = entry.getKey(); // the entry may be another's once it is removed
            List<Batch> own = entry.getValue();
            long sum = 0;
            while (!own.isEmpty() && own.getFirst().dueEpochDay() <= epochDay) {
                sum += own.removeFirst().micropoints();
            }
            if (own.isEmpty()) {
                members.remove();
            }
            if (sum > 0) {
                unlocked.unlocked(member, sum);
            }
        }
    }

    /** Told of each member whose points unlock. */
    @FunctionalInterface
    public interface Unlocked {
        /** So many micropoints of a member are locked no longer. */
        void unlocked(int member, long micropoints);
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, batches.size());
        for (var entry : batches.entrySet()) {
            StateCodec.writeSigned(out, entry.getKey());
            StateCodec.writeSigned(out, entry.getValue().size());
            for (Batch batch : entry.getValue()) {
                StateCodec.writeSigned(out, batch.dueEpochDay());
                StateCodec.writeSigned(out, batch.micropoints());
            }
        }
    }

    void load(DataInput in) throws IOException {
        int members = StateCodec.readInt(in);
        for (int i = 0; i < members; i++) {
            int member = StateCodec.readInt(in);
            int count = StateCodec.readInt(in);
            for (int j = 0; j < count; j++) {
                long due = StateCodec.readSigned(in);
                add(member, due, StateCodec.readSigned(in));
            }
        }
    }
}
