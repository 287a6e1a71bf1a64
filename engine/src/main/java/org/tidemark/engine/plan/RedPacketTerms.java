package org.tidemark.engine.plan;

/**
 * Red packets (SPEC 5.11): quota as a share of the paid amount, share of the fund paid a day; in
 * ppm.
 */
public record RedPacketTerms(int quotaPpm, int dailySharePpm) implements PlanBlock {
    @Override
    public String key() {
        return "redPacket";
    }
}
