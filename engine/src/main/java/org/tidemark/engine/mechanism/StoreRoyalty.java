package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.Stores;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.StoreTerms;

/** The royalty of the member who brought a store in, on every order there (SPEC 5.2 step 5). */
final class StoreRoyalty implements Mechanism {

    private final int programme;
    private final int ratePpm;
    private final Stores stores;
    private final MemberBook members;

    StoreRoyalty(int programme, StoreTerms terms, Book book) {
        this.programme = programme;
        ratePpm = terms.recruiterPpm();
        stores = book.stores();
        members = book.members();
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int i = 0; i < orders.count(); i++) {
            int store = orders.store(i);
            int recruiter = store < 0 ? Stores.NO_RECRUITER : stores.recruiter(store);
            touched += recruiter == Stores.NO_RECRUITER ? 0 : members.touch(recruiter);
        }
        return touched;
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        if (order.store() < 0 || stores.recruiter(order.store()) == Stores.NO_RECRUITER) {
            return;
        }
        long royalty = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            long paid = order.paidFen(share.line(i));
            royalty += shareFloor(paid, ratePpm);
            events.because(Rule.STORE_RECRUITER, paid, ratePpm);
        }
        int recruiter = stores.recruiter(order.store());
        events.post(Accounts.member(recruiter), Assets.CURRENCY, royalty);
        share.payReward(royalty);
        order.settlement().add(Role.RECRUITER, programme, recruiter, royalty);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        reversal.takeFromWallets(Role.RECRUITER, programme, events);
    }
}
