package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.tidemark.reference.Settlement.Part;

/** SPEC 5.11: the daily red packet for those who checked in and have a quota. */
final class RedPackets {

    private final Book book;

    RedPackets(Book book) {
        this.book = book;
    }

    void onOrder(Part part, Member buyer) {
        ReferencePlan.RedPacket terms = part.programme.plan.redPacket();
        if (terms != null) {
            part.quota = terms.quota().timesFloor(part.cash);
            part.programme.quotas.merge(buyer, part.quota, BigInteger::add);
        }
    }

    void checkIn(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        LocalDate day = command.day();
        Refusal.when(programme.plan.redPacket() == null, "no-red-packet");
        Refusal.when(book.lastClosedDay != null && !day.isAfter(book.lastClosedDay), "day-closed");
        Refusal.when(programme.checkIns.contains(member.on(day)), "already-checked-in");
        book.accounts.open("checked-in");
        programme.checkIns.add(member.on(day));
    }

    void share(Programme programme, LocalDate day) {
        ReferencePlan.RedPacket terms = programme.plan.redPacket();
        if (terms == null) {
            return;
        }
        List<Member> present =
                book.members.values().stream()
                        .filter(member -> programme.checkIns.contains(member.on(day)))
                        .filter(member -> quota(programme, member).signum() > 0)
                        .toList();
        BigInteger pot =
                terms.dailyShare()
                        .timesFloor(
                                book.accounts.balance(
                                        programme.redPacketAccount(), book.currency()));
        for (Member member : present) {
            BigInteger amount =
                    pot.divide(BigInteger.valueOf(present.size())).min(quota(programme, member));
            book.accounts.move(
                    programme.redPacketAccount(), member.account(), book.currency(), amount);
            programme.quotas.put(member, quota(programme, member).subtract(amount));
        }
    }

    private static BigInteger quota(Programme programme, Member member) {
        return programme.quotas.getOrDefault(member, BigInteger.ZERO);
    }
}
