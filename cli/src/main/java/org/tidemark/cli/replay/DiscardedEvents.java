package org.tidemark.cli.replay;

import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;

/**
 * For plans adopted before the first command: their events belong to no command and are not
 * counted.
 */
final class DiscardedEvents implements EventSink {

    @Override
    public void begin(EventType type, int programme, int member) {}

    @Override
    public void detail(Detail detail, long value) {}

    @Override
    public void posting(long account, int asset, long amount) {}

    @Override
    public void pool(int programme, long reserveFen, long supplyMicro, long priceMicros) {}

    @Override
    public void position(
            int programme,
            int member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {}

    @Override
    public void end() {}
}
