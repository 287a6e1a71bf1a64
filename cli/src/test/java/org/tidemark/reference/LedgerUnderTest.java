package org.tidemark.reference;

import tools.jackson.databind.JsonNode;

/** A ledger as the comparison sees it: commands in, outcomes and states out. */
interface LedgerUnderTest {

    /** Adopts a plan before the first command, as {@code replay --plan} does. */
    void adopt(JsonNode plan);

    /** Executes one command in its JSON form. */
    Outcome execute(JsonNode command);

    /** The whole state as {@code replay --state} writes it (SPEC 8). */
    JsonNode state();
}
