package org.tidemark.engine.plan;

/** A block of a plan beyond its offers: a mechanism's terms, or facts about the programme. */
public sealed interface PlanBlock
        permits AcknowledgedRules,
                AdPointTerms,
                AgentTerms,
                DividendTerms,
                OperatorFacts,
                PoolTerms,
                QueueTerms,
                RedPacketTerms,
                ReferralTerms,
                StoreTerms,
                TeamTerms {}
