package org.tidemark.engine.mechanism;

import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.AgentRegistry;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.AgentTerms.Base;
import org.tidemark.engine.plan.AgentTerms.Pays;

/** Regional agents on orders (SPEC 5.8): in cash out of the rewards share, or in contribution. */
final class Agents implements Mechanism {

    private final int programme;
    private final boolean onOrders;
    private final boolean paysCash;
    private final Book book;
    private final AgentLevels levels;

    Agents(int programme, AgentTerms terms, Book book) {
        this.programme = programme;
        onOrders = terms.base() == Base.ORDER && !terms.equals(AgentTerms.NONE);
        paysCash = terms.pays() == Pays.CASH;
        this.book = book;
        levels = new AgentLevels(terms, book.agents());
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int i = 0; onOrders && i < orders.count(); i++) {
            levels.locate(regionOf(orders.region(i), orders.buyer(i)));
            touched += levels.touch(book.members());
        }
        return touched;
    }

    private int regionOf(int orderRegion, int buyer) {
        return orderRegion != 0 ? orderRegion : book.members().region(buyer);
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        if (!onOrders) {
            return;
        }
        levels.locate(regionOf(order.region(), order.member()));
        for (int level = 0; level < AgentLevels.COUNT; level++) {
            int agent = levels.agent(level);
            if (agent != AgentRegistry.NO_AGENT) {
                long amount = 0;
                for (int i = 0; i < share.lineCount(); i++) {
                    long paid = order.paidFen(share.line(i));
                    amount += levels.amountFloor(level, paid);
                    levels.explain(level, paid, events);
                }
                pay(order, share, agent, amount, events);
            }
        }
    }

    private void pay(
            OrderWork order, ProgrammeShare share, int agent, long amount, EventWriter events) {
        if (paysCash) {
            events.post(Accounts.member(agent), Assets.CURRENCY, amount);
            share.payReward(amount);
            order.settlement().add(Role.AGENT, programme, agent, amount);
        } else {
            events.postOtherSide(Accounts.ISSUER, Assets.CONTRIBUTION, -amount);
            events.post(Accounts.member(agent), Assets.CONTRIBUTION, amount);
            order.settlement().add(Role.AGENT_CONTRIBUTION, programme, agent, amount);
        }
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        reversal.takeFromWallets(Role.AGENT, programme, events);
        reversal.takeContribution(Role.AGENT_CONTRIBUTION, programme, book.members(), events);
    }
}
