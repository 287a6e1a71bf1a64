package org.tidemark.server.people.accounts;

import java.util.Optional;
import org.tidemark.server.web.text.Wording;

/** Something that may stand against closing an account: an open order, a withdrawal on its way. */
public interface AccountClosingGuard {

    /**
     * Why the account cannot be closed now, in a sentence for its owner; empty when nothing stands
     * against it.
     *
     * @param wording the language to say it in
     */
    Optional<String> reasonAgainst(String memberId, Wording wording);
}
