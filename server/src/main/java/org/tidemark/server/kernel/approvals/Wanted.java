package org.tidemark.server.kernel.approvals;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.engine.command.Command;

/** What somebody wants done. */
public sealed interface Wanted {

    /** Under which it is kept, and done once. */
    String id();

    /**
     * A command of the ledger.
     *
     * @param command under its id, by nobody yet
     */
    record OfLedger(Command command) implements Wanted {

        @Override
        public String id() {
            return command.id();
        }
    }

    /**
     * Something that an {@link ApprovedAct} does outside of the ledger.
     *
     * @param particulars all that it comes to, by name: what is agreed to is what stands here
     * @param kept what the act needs besides and nobody is shown: hashes, sealed secrets
     */
    record OfPlatform(
            String id, SortedMap<String, String> particulars, SortedMap<String, String> kept)
            implements Wanted {

        public OfPlatform {
            particulars = new TreeMap<>(particulars);
            kept = new TreeMap<>(kept);
        }

        /** One of the particulars. */
        public String particular(String name) {
            return there(particulars, name);
        }

        /** One of what is kept besides. */
        public String keptValue(String name) {
            return there(kept, name);
        }

        private String there(SortedMap<String, String> values, String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException(id + " says nothing of " + name);
            }
            return value;
        }
    }
}
