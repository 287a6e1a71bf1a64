package org.tidemark.bench.engine;

import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;

/** Adds up whatever it is told, so that nothing told is optimised away. */
final class CountingSink implements EventSink {

    private long sum;

    /** The same commands give the same checksum on every machine. */
    long checksum() {
        return sum;
    }

    /** Uses a value that means nothing else. */
    void use(long value) {
        sum += value == Long.MIN_VALUE ? 1 : 0;
    }

    @Override
    public void begin(EventType type, int programme, int member) {
        sum += member;
    }

    @Override
    public void detail(Detail detail, long value) {
        sum += value;
    }

    @Override
    public void posting(long account, int asset, long amount) {
        sum += account + asset + amount;
    }

    @Override
    public void pool(int programme, long reserveFen, long supplyMicro, long priceMicros) {
        sum += priceMicros;
    }

    @Override
    public void position(
            int programme,
            int member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {
        sum += pointsMicro + cycle;
    }

    @Override
    public void end() {
        sum++;
    }
}
