package org.tidemark.server.kernel.quotes;

import java.util.Optional;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.mechanism.Foreseen;

/**
 * What would become of a programme by what is done to its pool (SPEC 5.6), or to the operator's own
 * account.
 *
 * @param outcome that it would be accepted, or its refusal
 * @param platformFen what the operator's own account holds now
 * @param before the pool now, empty where there is none
 * @param after the pool then, empty where it is refused or the command moves nothing of it
 */
public record PoolForesight(
        Outcome outcome,
        String currency,
        long platformFen,
        Optional<PoolState> before,
        Optional<Foreseen> after) {}
