package org.tidemark.server.money.wallet;

import org.springframework.stereotype.Component;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Refused;

/**
 * The money of withdrawals, set aside in the ledger (SPEC 5.6). A hold's name is used once: after a
 * refusal, another try needs another name. Safe for any number of threads.
 *
 * <p>Every method may throw {@link org.tidemark.server.kernel.ledger.LedgerUnavailableException};
 * the same call again is safe then.
 */
@Component
class WithdrawalHolds {

    /** Content of every command that ends a hold, so that whoever repeats one says the same. */
    private static final By BY = Actors.job("withdrawals");

    private final LedgerClient ledger;

    WithdrawalHolds(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /**
     * Sets money of the member aside, as he asked.
     *
     * @return whether it is set aside, now or before by the same wish
     */
    boolean place(String member, String hold, long amountFen) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.Hold(
                                LedgerClient.head("hold-" + hold, Actors.member(member)),
                                member,
                                amountFen,
                                hold,
                                HoldAsset.MONEY));
        return !(answer instanceof Refused);
    }

    /**
     * Gives what was set aside back to the member.
     *
     * @return whether it came back, now or before; false where it was used otherwise
     */
    boolean end(String hold) {
        return ended(
                hold,
                ledger.submit(new Command.VoidHold(LedgerClient.head("void-" + hold, BY), hold)));
    }

    /**
     * Sends what was set aside out to the world: a withdrawal that was paid.
     *
     * @return whether it went out, now or before; false where it was used otherwise
     */
    boolean capture(String hold) {
        return ended(
                hold,
                ledger.submit(new Command.Capture(LedgerClient.head("capture-" + hold, BY), hold)));
    }

    private static boolean ended(String hold, LedgerAnswer answer) {
        if (answer instanceof Refused refused) {
            if (refused.refusal() != Refusal.HOLD_ENDED) {
                throw new WalletException(
                        "hold "
                                + hold
                                + ": the ledger says "
                                + refused.text()
                                + "; look its commands up in the journal");
            }
            return false;
        }
        return true;
    }
}
