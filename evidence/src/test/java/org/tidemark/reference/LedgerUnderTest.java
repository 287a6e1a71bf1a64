package org.tidemark.reference;

import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A ledger as the comparison sees it: commands in, outcomes and states out. */
interface LedgerUnderTest {

    /** Adopts a plan before the first command, as {@code replay --plan} does. */
    void adopt(JsonNode plan);

    /** Executes one command in its JSON form. */
    Outcome execute(JsonNode command);

    /**
     * Every figure of the state that is not zero, in its smallest unit, under a name that says what
     * it is: balances, pools, positions, levels. Cheaper than {@link #state}, so that it can be
     * compared after every command.
     */
    Map<String, BigInteger> figures();

    /** The whole state as {@code replay --state} writes it (SPEC 8). */
    JsonNode state();
}
