package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.money.payouts.PayoutException;
import org.tidemark.server.money.payouts.PayoutListener;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.Payouts;
import org.tidemark.server.money.payouts.ReportedPayout;
import org.tidemark.server.money.tax.Withholdings;

/**
 * Takes a withdrawal its next step, whichever that is. Safe to call at any time and from several
 * threads: what was done is not done again.
 */
@Component
class WithdrawalSteps implements PayoutListener {

    /**
     * After a send without an answer, how long the provider's "there is none" is not yet believed:
     * a signed call that is older than five minutes is refused there.
     */
    static final Duration LATE_ARRIVAL = Duration.ofMinutes(10);

    /** Why one is not taken. */
    static final String NOT_ENOUGH = "not enough in the wallet";

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawalSteps.class);
    private static final String REMARK = "Withdrawal 提现";

    private final WithdrawalStore store;
    private final Payees payees;
    private final Payouts payouts;
    private final WithdrawalHolds holds;
    private final FeeOrders fees;
    private final Withholdings taxes;
    private final WithdrawalListener listener;
    private final Clock clock;

    WithdrawalSteps(
            WithdrawalStore store,
            Payees payees,
            Payouts payouts,
            WithdrawalHolds holds,
            FeeOrders fees,
            Withholdings taxes,
            WithdrawalListener listener,
            Clock clock) {
        this.store = store;
        this.payees = payees;
        this.payouts = payouts;
        this.holds = holds;
        this.fees = fees;
        this.taxes = taxes;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Sets the money of a new one aside and withholds the tax that goes with it; what the ledger
     * answered once it answers for ever. Tax that cannot be withheld ends it, and all comes back.
     */
    void open(String number) {
        Withdrawal opening = store.find(number).orElseThrow();
        if (opening.state() != WithdrawalState.OPENING) {
            return;
        }
        int made = 0;
        if (place(opening, opening.netHold(), opening.netFen())) {
            made++;
            if (opening.feeFen() > 0 && place(opening, opening.feeHold(), opening.feeFen())) {
                made++;
            }
        }
        boolean set = made == opening.holdsNeeded();
        if (!set) {
            taxes.drop(number); // the ledger was not asked for it: the holds come first
        }
        boolean whole = set && taxes.carryOut(number);
        boolean mine =
                store.opened(
                        number,
                        whole ? WithdrawalState.REQUESTED : WithdrawalState.CANCELLED,
                        made,
                        whole ? "" : NOT_ENOUGH,
                        clock.instant());
        if (mine && !whole) {
            advance(number);
        }
    }

    private boolean place(Withdrawal opening, String hold, long amountFen) {
        return holds.place(opening.memberId(), hold, amountFen);
    }

    /** Does whatever can be done now; what fails stays as it is and is looked at again. */
    void advance(String number) {
        try {
            step(store.find(number).orElseThrow());
        } catch (PayoutException e) {
            LOG.warn("withdrawal {} is looked at again later: {}", number, e.getMessage());
        } catch (LedgerUnavailableException e) {
            LOG.warn("withdrawal {} waits for the ledger: {}", number, e.getMessage());
        } catch (RuntimeException e) {
            // One that cannot go on must not keep the others from going on; its money stays held.
            LOG.error("withdrawal {} cannot go on by itself", number, e);
        }
    }

    private void step(Withdrawal now) {
        switch (now.state()) {
            case OPENING -> open(now.number());
            case REQUESTED -> {} // staff decide
            case APPROVED -> {
                if (store.move(now.number(), WithdrawalState.SENT, "", clock.instant())) {
                    send(now.number());
                }
            }
            case SENT, WAIT_CONFIRM -> look(now);
            case PAID, FAILED, EXPIRED, CANCELLED -> book(now);
        }
    }

    private void send(String number) {
        if (!store.sending(number, clock.instant())) {
            return;
        }
        Withdrawal now = store.find(number).orElseThrow();
        PayoutRequest request =
                new PayoutRequest(
                        number,
                        now.netFen(),
                        payees.open(now.memberId(), store.payee(number)),
                        REMARK);
        try {
            told(now.provider(), payouts.provider(now.provider()).send(request));
        } catch (PayoutException e) {
            store.heard(number, "", "", String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void look(Withdrawal now) {
        PayoutProvider provider = payouts.provider(now.provider());
        ReportedPayout known = provider.query(now.number());
        if (known.status() == PayoutStatus.ABSENT) {
            absent(now);
        } else if (now.cancelWanted() && !known.status().ended()) {
            told(now.provider(), provider.cancel(now.number()));
        } else {
            told(now.provider(), known);
            if (known.status() == PayoutStatus.WAIT_CONFIRM
                    && known.confirmWith().isEmpty()
                    && now.confirmWith().isEmpty()) {
                send(now.number()); // the same bill again tells what to confirm it with
            }
        }
    }

    /** The provider does not know it: it never arrived, or is still on its way. */
    private void absent(Withdrawal now) {
        if (!now.cancelWanted()) {
            send(now.number());
        } else if (now.lastSendAt().plus(LATE_ARRIVAL).isBefore(clock.instant())) {
            finish(now.number(), WithdrawalState.CANCELLED, now.reason());
        }
    }

    @Override
    public boolean concerns(String payoutId) {
        return payoutId.startsWith("w");
    }

    @Override
    public void told(String providerName, ReportedPayout payout) {
        Optional<Withdrawal> known =
                store.find(payout.payoutId()).filter(one -> one.provider().equals(providerName));
        if (known.isEmpty()) {
            LOG.error("{} tells of payout {}, which is none", providerName, payout.payoutId());
            return;
        }
        Withdrawal now = known.get();
        if (payout.amountFen() != 0 && payout.amountFen() != now.netFen()) {
            LOG.error(
                    "withdrawal {} is of {} fen, {} has it with {} fen; look it up there",
                    now.number(),
                    now.netFen(),
                    providerName,
                    payout.amountFen());
            store.heard(now.number(), payout.providerNumber(), "", "another amount there");
            return;
        }
        if (!now.booked()) {
            store.heard(
                    now.number(),
                    payout.providerNumber(),
                    payout.confirmWith(),
                    now.cancelWanted() ? now.reason() : payout.reason());
        }
        switch (payout.status()) {
            case ABSENT, PENDING, CANCELLING -> {}
            case WAIT_CONFIRM ->
                    store.move(now.number(), WithdrawalState.WAIT_CONFIRM, "", clock.instant());
            case PAID -> finish(now.number(), WithdrawalState.PAID, "");
            case FAILED -> finish(now.number(), WithdrawalState.FAILED, payout.reason());
            case EXPIRED -> finish(now.number(), WithdrawalState.EXPIRED, payout.reason());
            case CANCELLED -> finish(now.number(), WithdrawalState.CANCELLED, now.reason());
        }
    }

    private void finish(String number, WithdrawalState end, String reason) {
        Instant moment = clock.instant();
        store.move(number, end, reason, moment);
        Withdrawal now = store.find(number).orElseThrow();
        if (now.state() == end) {
            book(now);
        } else {
            LOG.error(
                    "withdrawal {} has ended as {}, and its provider now says {}; look it up there",
                    number,
                    now.state(),
                    end);
        }
    }

    /** Ends the holds of one that ended, as its end asks. */
    private void book(Withdrawal ended) {
        if (ended.booked()) {
            return;
        }
        if (ended.state() == WithdrawalState.PAID) {
            if (!holds.capture(ended.netHold())) {
                throw new WalletException(
                        "withdrawal "
                                + ended.number()
                                + " was paid, but its hold had ended; look its commands up in the"
                                + " journal");
            }
            if (ended.feeFen() > 0) {
                fees.settle(ended);
            }
        } else {
            if (ended.holds() >= 1) {
                holds.end(ended.netHold());
            }
            if (ended.holds() >= 2) {
                holds.end(ended.feeHold());
            }
        }
        listener.ended(ended);
        store.booked(ended.number());
    }
}
