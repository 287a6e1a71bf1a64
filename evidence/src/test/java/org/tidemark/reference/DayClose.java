package org.tidemark.reference;

import java.time.LocalDate;

/** SPEC 5.12: the close of a day, programme by programme. */
final class DayClose {

    private final Book book;
    private final Pools pools;
    private final Team team;
    private final AdPoints adPoints;
    private final Dividends dividends;
    private final RedPackets redPackets;
    private final Groups groups;

    DayClose(Book book, Pools pools, AdPoints adPoints, RedPackets redPackets) {
        this.book = book;
        this.pools = pools;
        this.team = new Team(book);
        this.adPoints = adPoints;
        this.dividends = new Dividends(book);
        this.redPackets = redPackets;
        this.groups = new Groups(book);
    }

    void close(Command command) {
        LocalDate day = command.day();
        Refusal.when(book.lastClosedDay != null && !day.isAfter(book.lastClosedDay), "day-closed");
        book.accounts.open("day-closed");
        book.lastClosedDay = day;
        for (Programme programme : book.programmes.values()) {
            programme.positions.values().forEach(position -> position.unlockUntil(day));
            team.promote(programme);
            adPoints.release(programme, day);
            dividends.pay(programme);
            redPackets.share(programme, day);
            groups.dissolve(programme, day);
        }
        book.programmes.values().forEach(pools::exitWhoIsDue);
    }
}
