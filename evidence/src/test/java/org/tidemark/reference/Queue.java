package org.tidemark.reference;

import java.math.BigInteger;
import org.tidemark.reference.Programme.QueueEntry;
import org.tidemark.reference.Settlement.Part;

/** SPEC 5.10: the queue rebate, first in first out. */
final class Queue {

    private final Book book;

    Queue(Book book) {
        this.book = book;
    }

    /** Pays the head while the fund lasts, then the order's own entry joins at the end. */
    void onOrder(Part part, Member buyer) {
        Programme programme = part.programme;
        if (programme.plan.queue() == null) {
            return;
        }
        BigInteger fund = book.accounts.balance(programme.queueAccount(), book.currency());
        while (fund.signum() > 0 && !programme.queue.isEmpty()) {
            QueueEntry head = programme.queue.getFirst();
            BigInteger paid = fund.min(head.lacking());
            book.accounts.move(
                    programme.queueAccount(), head.member.account(), book.currency(), paid);
            head.paid = head.paid.add(paid);
            fund = fund.subtract(paid);
            if (head.lacking().signum() == 0) {
                programme.queue.removeFirst();
            }
        }
        part.queueTarget = programme.plan.queue().target().timesFloor(part.cash);
        if (part.queueTarget.signum() > 0) {
            part.queueEntry = new QueueEntry(buyer, part.queueTarget);
            programme.queue.add(part.queueEntry);
        }
    }
}
