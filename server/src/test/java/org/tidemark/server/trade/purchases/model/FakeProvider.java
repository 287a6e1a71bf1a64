package org.tidemark.server.trade.purchases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidemark.server.trade.purchases.run.ProviderDesk;

/** A provider that keeps count of every fen. */
final class FakeProvider implements ProviderDesk {

    /** A payment there. */
    private enum State {
        OPEN,
        PAID,
        CLOSED
    }

    private final Map<String, State> states = new TreeMap<>();
    private final Map<String, Long> amounts = new TreeMap<>();
    private final Map<String, Refund> refunds = new TreeMap<>();

    @Override
    public Optional<PurchaseEvent> ask(Purchase purchase, Attempt attempt) {
        states.putIfAbsent(attempt.id(), State.OPEN);
        amounts.putIfAbsent(attempt.id(), attempt.amountFen());
        return states.get(attempt.id()) == State.CLOSED
                ? Optional.of(new PurchaseEvent.AttemptClosed(attempt.id()))
                : Optional.empty();
    }

    @Override
    public PurchaseEvent cancel(String attemptId) {
        // One that was never asked for can not be paid: it is closed before it is opened.
        states.putIfAbsent(attemptId, State.CLOSED);
        if (states.get(attemptId) == State.PAID) {
            return money(attemptId);
        }
        states.put(attemptId, State.CLOSED);
        return new PurchaseEvent.AttemptClosed(attemptId);
    }

    @Override
    public void sendBack(Purchase purchase, Refund refund) {
        if (states.get(refund.attemptId()) != State.PAID) {
            throw new IllegalStateException(refund.attemptId() + " was never paid");
        }
        refunds.put(refund.id(), refund);
    }

    /** Those that a payer can pay. */
    List<String> payable() {
        return in(State.OPEN);
    }

    List<String> paid() {
        return in(State.PAID);
    }

    private List<String> in(State state) {
        List<String> found = new ArrayList<>();
        states.forEach((id, one) -> {
            if (one == state) {
                found.add(id);
            }
        });
        return found;
    }

    void pay(String attemptId) {
        states.put(attemptId, State.PAID);
    }

    /** Its signed word. */
    PurchaseEvent.MoneyCame money(String attemptId) {
        return new PurchaseEvent.MoneyCame(attemptId, amounts.get(attemptId));
    }

    /** What it has received for a purchase, less what it has sent back. */
    long keptFen(Purchase purchase) {
        long kept = 0;
        for (Attempt attempt : purchase.attempts()) {
            if (states.get(attempt.id()) == State.PAID) {
                kept += amounts.get(attempt.id());
            }
        }
        for (Refund refund : refunds.values()) {
            if (purchase.attempt(refund.attemptId()).isPresent()) {
                kept -= refund.parts().providerFen();
            }
        }
        return kept;
    }
}
