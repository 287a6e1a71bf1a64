package org.tidemark.server.money.wallet;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.web.site.NumberSeries;

/** Withdrawals of the demo, asked for as members ask and looked at by a first person. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleWithdrawals {

    private final Withdrawals withdrawals;
    private final WithdrawalStore store;
    private final Payees payees;
    private final Members members;
    private final NumberSeries numbers;

    SampleWithdrawals(
            Withdrawals withdrawals,
            WithdrawalStore store,
            Payees payees,
            Members members,
            NumberSeries numbers) {
        this.withdrawals = withdrawals;
        this.store = store;
        this.payees = payees;
        this.members = members;
        this.numbers = numbers;
    }

    /**
     * Has a member ask for what he has, up to that, and the first person agree. Whoever has asked
     * before is left alone.
     *
     * @param first empty where nobody has looked at it yet
     */
    public void ask(String memberId, Fen most, String first) {
        if (!store.ofMember(memberId, 1).isEmpty()) {
            return;
        }
        payees.name(memberId, new Payee(Payee.Kind.DEMO, memberId, "", ""));
        long has = members.find(memberId).value().map(one -> one.walletFen()).orElse(0L);
        long asked = Math.min(has, most.fen());
        if (asked <= 0
                || withdrawals.standing(memberId).isPresent()
                || withdrawals.obstacle(memberId, asked).isPresent()) {
            return;
        }
        String number = numbers.next("w");
        if (withdrawals.request(memberId, number, withdrawals.offer(memberId, asked))
                        instanceof Withdrawals.Answer.Taken
                && !first.isEmpty()) {
            withdrawals.approve(number, first);
        }
    }
}
