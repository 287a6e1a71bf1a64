package org.tidemark.journal.record;

/** Takes the parts of an outcome while its command is still being executed. */
@FunctionalInterface
public interface PartSink {

    /** A part that is not the last one, a serialised {@link Wire.Outcome}. */
    void part(byte[] outcome);
}
