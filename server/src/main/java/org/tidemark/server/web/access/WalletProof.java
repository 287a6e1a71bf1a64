package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether a member has to show who he is before his wallet pays. */
@Component
public final class WalletProof {

    private final WalletGuard guard;

    WalletProof(WalletGuard guard) {
        this.guard = guard;
    }

    /**
     * For an app: nothing is done without the proof where there has to be one.
     *
     * @param wallet what the wallet shall pay, as it was written
     */
    public void demand(String memberId, String wallet, HttpServletRequest request) {
        if (missing(memberId, wallet, request)) {
            throw new ProofMissingException();
        }
    }

    boolean missing(String memberId, String wallet, HttpServletRequest request) {
        return pays(wallet) && guard.guards(memberId) && !shown(memberId, request);
    }

    /** What is no amount at all is refused later. */
    static boolean pays(String wallet) {
        return wallet.chars().anyMatch(sign -> Character.digit(sign, 10) > 0);
    }

    private static boolean shown(String memberId, HttpServletRequest request) {
        return SignedInApp.of(request)
                .map(app -> app.proof().holds(memberId, Instant.now()))
                .orElseGet(() -> Proof.holds(memberId, request, Instant.now()));
    }
}
