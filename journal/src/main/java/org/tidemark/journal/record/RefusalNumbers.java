package org.tidemark.journal.record;

import com.google.protobuf.InvalidProtocolBufferException;

/** Compares refusals. */
public final class RefusalNumbers {

    private RefusalNumbers() {}

    /**
     * Whether two serialised outcomes are refusals with the same code; their wording may differ.
     */
    public static boolean same(byte[] outcome, byte[] other) {
        try {
            Wire.Outcome a = Wire.Outcome.parseFrom(outcome);
            Wire.Outcome b = Wire.Outcome.parseFrom(other);
            return a.hasRefusal()
                    && b.hasRefusal()
                    && a.getRefusal().getCode().equals(b.getRefusal().getCode())
                    && bare(a).equals(bare(b));
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static Wire.Outcome bare(Wire.Outcome outcome) {
        return outcome.toBuilder().clearRefusal().build();
    }
}
