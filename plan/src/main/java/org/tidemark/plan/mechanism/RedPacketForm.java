package org.tidemark.plan.mechanism;

import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;

/** Red packets: a fund shared out daily among those who check in. */
final class RedPacketForm extends FundForm<RedPacketTerms> {

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

    RedPacketForm() {
        super(
                "red-packet",
                RedPacketTerms.class,
                block -> new RedPacketTerms(block.get(QUOTA), block.get(DAILY_SHARE)),
                BlockType.of("redPacket", QUOTA, DAILY_SHARE),
                new Labels(
                        "redPacket",
                        new Phrase("Red packets", "红包"),
                        new Phrase("Into the fund of the red packets", "红包份额")));
    }

    @Override
    Promise promise(RedPacketTerms terms, int sharePpm) {
        return Promise.of(code(), "", terms.quotaPpm(), sharePpm);
    }

    @Override
    Fact rule(RedPacketTerms terms) {
        return Fact.of(
                "red-packet",
                terms.dailySharePpm(),
                Fact.Unit.RATE,
                Fact.of("quota", terms.quotaPpm(), Fact.Unit.RATE));
    }
}
