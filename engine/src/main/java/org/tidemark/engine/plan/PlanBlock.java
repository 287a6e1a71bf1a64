package org.tidemark.engine.plan;

import java.util.List;

/** A block of a plan beyond its offers: a mechanism's terms, or facts about the programme. */
public sealed interface PlanBlock
        permits AcknowledgedRules,
                AdPointTerms,
                AgentTerms,
                DividendTerms,
                GroupTerms,
                OperatorFacts,
                PoolTerms,
                QueueTerms,
                RedPacketTerms,
                ReferralTerms,
                StoreTerms,
                TeamTerms {

    /** Its key in a plan file. */
    String key();

    /** Whether members hold something under it that would be lost without it. */
    default boolean holdsClaims() {
        return true;
    }

    /**
     * What no later version may change or leave out: units in which members' claims are counted, in
     * words.
     */
    default List<String> fixedTerms() {
        return List.of();
    }
}
