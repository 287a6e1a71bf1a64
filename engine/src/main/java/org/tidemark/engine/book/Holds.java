package org.tidemark.engine.book;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.command.Command.HoldAsset;

/** The open holds, in the order in which they were made. Ended ones live on in the archive. */
public final class Holds {

    /** Money or coins of a member set aside; the amount in hundredths. */
    public record OpenHold(String name, int member, HoldAsset asset, long amount) {}

    private final Map<String, OpenHold> open = new LinkedHashMap<>();

    /** The open hold of that name. */
    public Optional<OpenHold> find(String name) {
        return Optional.ofNullable(open.get(name));
    }

    /** All open holds, in the order in which they were made. */
    public List<OpenHold> open() {
        return List.copyOf(open.values());
    }

    /** Opens a hold under a name that was never used. */
    public void open(OpenHold hold) {
        OpenHold before = open.put(hold.name(), hold);
        assert before == null : hold;
    }

    /** Takes a part out of an open hold, less than all of it; its place in the order stays. */
    public void lower(OpenHold hold, long amount) {
        assert amount < hold.amount() : hold;
        open.put(
                hold.name(),
                new OpenHold(hold.name(), hold.member(), hold.asset(), hold.amount() - amount));
    }

    /** Ends an open hold. */
    public void end(OpenHold hold) {
        OpenHold ended = open.remove(hold.name());
        assert ended != null : hold;
    }

    void save(DataOutput out) throws IOException {
        StateCodec.writeSigned(out, open.size());
        for (OpenHold hold : open.values()) {
            StateCodec.writeText(out, hold.name());
            StateCodec.writeSigned(out, hold.member());
            StateCodec.writeSigned(out, hold.asset().ordinal());
            StateCodec.writeSigned(out, hold.amount());
        }
    }

    void load(DataInput in) throws IOException {
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            String name = StateCodec.readText(in);
            int member = StateCodec.readInt(in);
            HoldAsset asset = HoldAsset.values()[StateCodec.readInt(in)];
            open(new OpenHold(name, member, asset, StateCodec.readSigned(in)));
        }
    }
}
