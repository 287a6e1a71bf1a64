package org.tidemark.server.kernel.ledger;

import java.util.concurrent.CompletionStage;

/** Wants to know when a plan has come into force. */
public interface AdoptionListener {

    /**
     * A plan was adopted, durably. Called on the ledger's own thread, so it must not wait: whoever
     * adopted the plan is answered when the stage is complete, well or not.
     *
     * @param seq of the adoption's record
     */
    CompletionStage<?> adopted(long seq);
}
