package org.tidemark.plan;

import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Values;

/** Red packets: a fund shared out daily among those who check in. */
final class RedPacketSection {

    static final Key<Integer> QUOTA =
            Key.required(
                    "quota",
                    Numbers.RATIO,
                    "What a buyer can get at most, of the cash part of their orders",
                    "红包额度（占现金部分）");
    static final Key<Integer> DAILY_SHARE =
            Key.required(
                    "dailyShare",
                    Numbers.SHARE,
                    "Share of the fund that is paid a day",
                    "每日发放占红包资金比例");

    static final BlockType TYPE = BlockType.of("redPacket", QUOTA, DAILY_SHARE);

    private RedPacketSection() {}

    static RedPacketTerms build(Values redPacket) {
        return new RedPacketTerms(redPacket.get(QUOTA), redPacket.get(DAILY_SHARE));
    }
}
