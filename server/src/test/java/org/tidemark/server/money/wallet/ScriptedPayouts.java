package org.tidemark.server.money.wallet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutException;
import org.tidemark.server.money.payouts.PayoutException.Outcome;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.ReportedPayout;

/** A provider behind a bad line: it can be away, do a thing and lose the answer, or say no. */
final class ScriptedPayouts implements PayoutProvider {

    private final Map<String, ReportedPayout> known = new HashMap<>();

    /** Numbers of all sends that arrived. */
    final List<String> arrived = new ArrayList<>();

    /** No call gets there. */
    boolean away;

    /** Calls get there, answers are lost. */
    boolean mute;

    /** Sends are said no to. */
    boolean refuses;

    /** Run at each call, before it. */
    Runnable tick = () -> {};

    void ends(String number, PayoutStatus status) {
        known.computeIfPresent(
                number,
                (id, now) ->
                        new ReportedPayout(id, status, now.amountFen(), "p-" + id, "", "script"));
    }

    private void before() {
        tick.run();
        if (away) {
            throw new PayoutException(Outcome.UNKNOWN, "away");
        }
    }

    private ReportedPayout after(ReportedPayout answer) {
        if (mute) {
            throw new PayoutException(Outcome.UNKNOWN, "no answer");
        }
        tick.run();
        return answer;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Payee.Kind pays() {
        return Payee.Kind.BANK;
    }

    @Override
    public long leastFen() {
        return 10;
    }

    @Override
    public ReportedPayout send(PayoutRequest request) {
        before();
        if (refuses) {
            throw new PayoutException(Outcome.REFUSED, "NOT_ENOUGH");
        }
        arrived.add(request.payoutId());
        return after(
                known.computeIfAbsent(
                        request.payoutId(),
                        id ->
                                new ReportedPayout(
                                        id,
                                        PayoutStatus.WAIT_CONFIRM,
                                        request.amountFen(),
                                        "p-" + id,
                                        "token",
                                        "")));
    }

    @Override
    public ReportedPayout query(String payoutId) {
        before();
        return after(known.getOrDefault(payoutId, ReportedPayout.absent(payoutId)));
    }

    @Override
    public ReportedPayout cancel(String payoutId) {
        before();
        if (known.get(payoutId).status() == PayoutStatus.WAIT_CONFIRM) {
            ends(payoutId, PayoutStatus.CANCELLED);
        }
        return after(known.get(payoutId));
    }

    @Override
    public ReportedPayout verify(Notice notice) {
        throw new AssertionError("no notices here");
    }
}
