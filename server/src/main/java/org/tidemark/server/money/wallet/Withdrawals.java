package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.money.payouts.Payouts;
import org.tidemark.server.money.tax.Withholdings;
import org.tidemark.server.web.text.TypedText;

/** What members and staff do about withdrawals. */
@Service
class Withdrawals {

    private static final Pattern NUMBER = Pattern.compile("w[0-9]{18}");

    private final WithdrawalStore store;
    private final WithdrawalSteps steps;
    private final Payees payees;
    private final Payouts payouts;
    private final VerifiedPeople people;
    private final FeeOrders fees;
    private final Withholdings taxes;
    private final WithdrawalTerms configured;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Withdrawals(
            WithdrawalStore store,
            WithdrawalSteps steps,
            Payees payees,
            Payouts payouts,
            VerifiedPeople people,
            FeeOrders fees,
            Withholdings taxes,
            WithdrawalTerms configured,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.payees = payees;
        this.payouts = payouts;
        this.people = people;
        this.fees = fees;
        this.taxes = taxes;
        this.configured = configured;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of asking for a withdrawal. */
    sealed interface Answer {

        /** It is taken, now or when the same form was sent before. */
        record Taken(Withdrawal withdrawal) implements Answer {}

        /** It is not; nothing was set aside. */
        record Refused(Obstacle obstacle) implements Answer {}
    }

    /** Whether that can be the number of a withdrawal. */
    static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }

    /** The terms in force: without the offer for it there is no fee. */
    WithdrawalTerms terms() {
        return configured.feePpm() + configured.feeLeastFen() > 0 && !fees.possible()
                ? configured.free()
                : configured;
    }

    /** What a member can still withdraw today by the daily limit, in fen. */
    long leftTodayFen(String memberId) {
        return Math.max(0, configured.mostPerDayFen() - store.sinceFen(memberId, today()));
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    /** What stands against any withdrawal of a member, whatever the amount. */
    Optional<Obstacle> standing(String memberId) {
        if (!people.adult(memberId)) {
            return Optional.of(Obstacle.NOT_VERIFIED);
        }
        Optional<Payees.Kept> payee = payees.find(memberId);
        if (payee.flatMap(this::provider).isEmpty() || !himself(memberId)) {
            return Optional.of(Obstacle.NO_PAYEE);
        }
        return coolUntil(payee.get()).isAfter(clock.instant())
                ? Optional.of(Obstacle.COOLING)
                : Optional.empty();
    }

    /** Whether the account's holder bears the name that was verified, as far as it has a holder. */
    private boolean himself(String memberId) {
        String holder = payees.open(memberId, payees.sealed(memberId)).holder();
        return holder.isEmpty()
                || people.legalName(memberId)
                        .map(TypedText::personName)
                        .filter(name -> !name.equals(holder))
                        .isEmpty();
    }

    /** Until when nothing is taken after a change of the payee. */
    Instant coolUntil(Payees.Kept payee) {
        return payee.changedAt().isBefore(Instant.EPOCH)
                ? Instant.EPOCH
                : payee.changedAt().plus(configured.coolDown());
    }

    private Optional<PayoutProvider> provider(Payees.Kept payee) {
        return payouts.paying(payee.kind()).stream().findFirst();
    }

    /** What a member is shown before he asks; nothing stands against so much. */
    WithdrawalOffer offer(String memberId, long askedFen) {
        long taxFen = taxes.dueFen(memberId);
        return offer(memberId, askedFen, taxFen, askedFen - taxFen);
    }

    private WithdrawalOffer offer(String memberId, long askedFen, long taxFen, long grossFen) {
        return new WithdrawalOffer(
                askedFen,
                taxFen,
                terms().feeFen(grossFen),
                payees.find(memberId).orElseThrow().mark());
    }

    /** One of a member's, as its owner looks at it: whom he may just have confirmed to is asked. */
    Optional<Withdrawal> lookedAt(String memberId, String number) {
        Optional<Withdrawal> own = of(memberId, number);
        if (own.filter(one -> one.state().atProvider()).isEmpty()) {
            return own;
        }
        steps.advance(number);
        return of(memberId, number);
    }

    /**
     * Takes a withdrawal and sets its money aside. The same number again is the same withdrawal.
     *
     * @param number of the form, made when it was shown
     * @param shown what the form showed
     */
    Answer request(String memberId, String number, WithdrawalOffer shown) {
        if (!isNumber(number)) {
            return new Answer.Refused(Obstacle.NUMBER);
        }
        Optional<Withdrawal> known = store.find(number);
        if (known.isPresent()) {
            return known.get().memberId().equals(memberId)
                    ? taken(number)
                    : new Answer.Refused(Obstacle.NUMBER);
        }
        Optional<Obstacle> obstacle = obstacle(memberId, shown);
        if (obstacle.isPresent()) {
            return new Answer.Refused(obstacle.get());
        }
        Payees.Kept payee = payees.find(memberId).orElseThrow();
        Withdrawal fresh = fresh(memberId, number, shown, payee, provider(payee).orElseThrow());
        Optional<Obstacle> late =
                transaction.execute(status -> {
                    Optional<Obstacle> against = entering(fresh, shown);
                    if (against.isPresent()) {
                        status.setRollbackOnly();
                    }
                    return against;
                });
        return late.<Answer>map(Answer.Refused::new).orElseGet(() -> taken(number));
    }

    /** Reckons its tax and enters it, both or neither. */
    private Optional<Obstacle> entering(Withdrawal fresh, WithdrawalOffer shown) {
        taxes.alone(fresh.memberId());
        if (store.find(fresh.number()).isPresent()) {
            return Optional.empty(); // the same form at the same moment
        }
        OptionalLong taxFen = taxes.reckon(fresh.memberId(), fresh.number(), shown.taxFen());
        if (taxFen.isEmpty()) {
            return Optional.of(Obstacle.TAX_CHANGED);
        }
        long dayLimit = configured.mostPerDayFen();
        return store.enter(
                        fresh.withTax(taxFen.getAsLong()),
                        payees.sealed(fresh.memberId()),
                        today(),
                        dayFen -> dayFen <= dayLimit - shown.grossFen())
                ? Optional.empty()
                : Optional.of(Obstacle.DAY_FULL);
    }

    private Answer taken(String number) {
        steps.open(number);
        Withdrawal now = store.find(number).orElseThrow();
        return now.state() == WithdrawalState.CANCELLED
                        && (now.holds() < now.holdsNeeded()
                                || now.reason().equals(WithdrawalSteps.NOT_ENOUGH))
                ? new Answer.Refused(Obstacle.INSUFFICIENT)
                : new Answer.Taken(now);
    }

    private Optional<Obstacle> obstacle(String memberId, WithdrawalOffer shown) {
        if (shown.taxFen() < 0) {
            return Optional.of(Obstacle.NUMBER);
        }
        return obstacle(memberId, shown.askedFen(), shown.taxFen())
                .or(() ->
                        changed(
                                shown,
                                offer(
                                        memberId,
                                        shown.askedFen(),
                                        taxes.dueFen(memberId),
                                        shown.grossFen())));
    }

    /** What is not as it was shown any more. */
    static Optional<Obstacle> changed(WithdrawalOffer shown, WithdrawalOffer now) {
        if (now.taxFen() > shown.taxFen()) {
            return Optional.of(Obstacle.TAX_CHANGED);
        }
        if (shown.feeFen() != now.feeFen()) {
            return Optional.of(Obstacle.FEE_CHANGED);
        }
        return shown.payee().equals(now.payee())
                ? Optional.empty()
                : Optional.of(Obstacle.PAYEE_CHANGED);
    }

    /** What stands against a withdrawal of so much; the wallet itself is asked when it is taken. */
    Optional<Obstacle> obstacle(String memberId, long askedFen) {
        return obstacle(memberId, askedFen, taxes.dueFen(memberId));
    }

    private Optional<Obstacle> obstacle(String memberId, long askedFen, long taxFen) {
        long grossFen = askedFen - taxFen;
        Optional<Obstacle> standing = standing(memberId);
        if (standing.isPresent()) {
            return standing;
        }
        WithdrawalTerms terms = terms();
        long leastFen = provider(payees.find(memberId).orElseThrow()).orElseThrow().leastFen();
        if (grossFen < terms.leastFen() || grossFen - terms.feeFen(grossFen) < leastFen) {
            return Optional.of(
                    taxFen > 0 && askedFen >= terms.leastFen()
                            ? Obstacle.TAX_FIRST
                            : Obstacle.TOO_LITTLE);
        }
        if (grossFen > terms.mostFen()) {
            return Optional.of(Obstacle.TOO_MUCH);
        }
        return grossFen > leftTodayFen(memberId)
                ? Optional.of(Obstacle.DAY_FULL)
                : Optional.empty();
    }

    private Withdrawal fresh(
            String memberId,
            String number,
            WithdrawalOffer shown,
            Payees.Kept payee,
            PayoutProvider provider) {
        Instant now = clock.instant();
        return new Withdrawal(
                number,
                memberId,
                provider.name(),
                payee.shown(),
                shown.grossFen(),
                shown.feeFen(),
                0,
                0,
                WithdrawalState.OPENING,
                "",
                now,
                now,
                "",
                "",
                false,
                Instant.EPOCH,
                0,
                "",
                "",
                false);
    }

    /** A member's own. */
    Optional<Withdrawal> of(String memberId, String number) {
        return store.findOf(memberId, number);
    }

    /** A member's newest. */
    List<Withdrawal> of(String memberId) {
        return store.ofMember(memberId, 50);
    }

    /** Calls his own off; false once it is being sent. */
    boolean cancel(String memberId, String number) {
        return of(memberId, number).filter(Withdrawal::ownerMayCancel).isPresent()
                && end(number, "by the member");
    }

    /**
     * A member of staff approves.
     *
     * @return what it is now; still REQUESTED where a second person must approve too
     */
    Optional<Withdrawal> approve(String number, String staff) {
        Optional<Withdrawal> known = store.find(number);
        if (known.isEmpty()) {
            return known;
        }
        Withdrawal asked = known.get();
        boolean approved =
                store.approving(
                        asked,
                        staff,
                        today(),
                        (memberFen, staffFen) -> {
                            boolean two =
                                    !asked.approvedBy().isEmpty()
                                            || configured.twoPersons(
                                                    asked.grossFen(), memberFen, staffFen);
                            if (two && asked.approvedBy().isEmpty()) {
                                store.firstApproval(number, staff);
                                return false;
                            }
                            return store.approve(number, staff, two, clock.instant());
                        });
        if (approved) {
            steps.advance(number);
        }
        return store.find(number);
    }

    /**
     * Staff refuse it, or call it off: at once while it was not sent, else as far as the provider
     * still can.
     *
     * @return whether it has ended or will be called off if it can be
     */
    boolean refuse(String number, String reason) {
        if (end(number, reason)) {
            return true;
        }
        boolean wanted = store.wantCancel(number, reason);
        if (wanted) {
            steps.advance(number);
        }
        return wanted;
    }

    /**
     * Ends what is not at the provider yet; whoever sends it at this moment wins or loses whole.
     */
    private boolean end(String number, String reason) {
        boolean ended = store.cancelUnsent(number, reason, clock.instant());
        if (ended) {
            steps.advance(number);
        }
        return ended;
    }
}
