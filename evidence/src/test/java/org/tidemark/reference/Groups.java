package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tidemark.reference.Settlement.Part;

/** SPEC 5.13: buyers who come together within a window share a rebate. */
final class Groups {

    /** What one order put in, and what its group gave for it. */
    static final class Entry {
        final Group group;
        final Member member;
        BigInteger share;
        BigInteger received = BigInteger.ZERO;

        Entry(Group group, Member member, BigInteger share) {
            this.group = group;
            this.member = member;
            this.share = share;
        }
    }

    /** The entries of a group in joining order; a programme has at most one open group. */
    static final class Group {
        final LocalDate openedOn;
        final List<Entry> entries = new ArrayList<>();

        Group(LocalDate openedOn) {
            this.openedOn = openedOn;
        }

        BigInteger total() {
            return entries.stream()
                    .map(entry -> entry.share)
                    .reduce(BigInteger.ZERO, BigInteger::add);
        }

        /** The different members with a share above zero. */
        Set<Member> members() {
            Set<Member> members = new LinkedHashSet<>();
            entries.stream()
                    .filter(entry -> entry.share.signum() > 0)
                    .forEach(entry -> members.add(entry.member));
            return members;
        }

        Entry firstOf(Member member) {
            return entries.stream()
                    .filter(entry -> entry.member == member && entry.share.signum() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Book book;

    Groups(Book book) {
        this.book = book;
    }

    /** The order's share is in the fund already; its entry joins the open group or opens one. */
    void onOrder(Part part, Member buyer, LocalDate day) {
        Programme programme = part.programme;
        if (part.groupShare.signum() == 0) {
            return;
        }
        if (programme.openGroup == null) {
            programme.openGroup = new Group(day);
        }
        Group group = programme.openGroup;
        part.groupEntry = new Entry(group, buyer, part.groupShare);
        group.entries.add(part.groupEntry);
        int size = programme.plan.group().size();
        if (group.members().size() == size) {
            BigInteger each = group.total().divide(BigInteger.valueOf(size));
            for (Member member : group.members()) {
                group.firstOf(member).received = each;
                book.accounts.move(
                        programme.groupAccount(), member.account(), book.currency(), each);
            }
            end(programme, group.total().subtract(each.multiply(BigInteger.valueOf(size))));
        }
    }

    /** The close of a day dissolves a group whose window is over. */
    void dissolve(Programme programme, LocalDate day) {
        Group group = programme.openGroup;
        if (group != null
                && !day.isBefore(group.openedOn.plusDays(programme.plan.group().windowDays()))) {
            end(programme, group.total());
        }
    }

    private void end(Programme programme, BigInteger rest) {
        book.accounts.move(programme.groupAccount(), Accounts.PLATFORM, book.currency(), rest);
        programme.openGroup = null;
    }

    /**
     * Takes the reversed part of the entry out of an open group; returns s3, the part of what a
     * group that has ended gave for it.
     */
    BigInteger takeBack(Part part, Reversals.Progress progress) {
        Entry entry = part.groupEntry;
        if (entry == null) {
            return BigInteger.ZERO;
        }
        Programme programme = part.programme;
        if (entry.group != programme.openGroup) {
            return progress.partOf(entry.received);
        }
        BigInteger share = progress.partOf(part.groupShare);
        entry.share = entry.share.subtract(share);
        book.accounts.post(programme.groupAccount(), book.currency(), share.negate());
        if (entry.group.total().signum() == 0) {
            programme.openGroup = null;
        }
        return BigInteger.ZERO;
    }
}
