package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.noPool;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;

import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.Positions;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Grant;
import org.tidemark.engine.command.Command.Inject;
import org.tidemark.engine.command.Command.Redeem;
import org.tidemark.engine.command.Command.ReleaseOrphan;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.mechanism.Mint;
import org.tidemark.engine.mechanism.Pool;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/**
 * What is done to a pool by command: redeem (SPEC 5.3), inject, release, pause, resume, grant
 * (5.6).
 */
final class PoolCommands {

    private final Book book;
    private final Programmes programmes;
    private final EventWriter events;
    private final Capacity capacity;

    PoolCommands(Book book, Programmes programmes, EventWriter events, Capacity capacity) {
        this.book = book;
        this.programmes = programmes;
        this.events = events;
        this.capacity = capacity;
    }

    Outcome redeem(Redeem command) {
        Outcome refusal = refuseRedeem(command);
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(command.programme());
        int member = book.members().names().find(command.member());
        Pool pool = programmes.get(programme).pool();
        pool.redeem(member, pointsOf(command, programme, member), events);
        pool.exitDue(events);
        return Outcome.Accepted.INSTANCE;
    }

    /** What a redemption is of: the points it names, or all that are unlocked. */
    long pointsOf(Redeem command, int programme, int member) {
        return command.pointsMicro() == Command.ALL
                ? unlocked(programme, member)
                : command.pointsMicro();
    }

    private long unlocked(int programme, int member) {
        Positions positions = book.programme(programme).positions();
        return positions.points(member) - positions.locked(member);
    }

    /** Whether a redemption would be accepted; changes nothing. */
    Outcome refuseRedeem(Redeem command) {
        int programme = book.findProgramme(command.programme());
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, command.programme());
        }
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (!programmes.get(programme).hasPool()) {
            return noPool(command.programme());
        }
        long unlocked = unlocked(programme, member);
        long points = pointsOf(command, programme, member);
        if (points == 0) {
            return badAmount(ReasonKey.POINTS_NOT_POSITIVE);
        }
        if (points > unlocked) {
            return refuse(
                    Refusal.INSUFFICIENT_POINTS,
                    ReasonKey.POINTS_UNLOCKED,
                    Argument.micropoints(unlocked));
        }
        return Outcome.Accepted.INSTANCE;
    }

    /** Whether an injection would be accepted; changes nothing. */
    Outcome refuseInject(Inject command) {
        Outcome refusal = refuseAmountFor(command.programme(), command.amountFen());
        if (refusal.accepted()) {
            Capacity.requireAmount(command.amountFen());
            capacity.require(command.amountFen());
        }
        return refusal;
    }

    Outcome inject(Inject command) {
        Outcome refusal = refuseInject(command);
        if (!refusal.accepted()) {
            return refusal;
        }
        capacity.pass(command.amountFen());
        int programme = book.findProgramme(command.programme());
        Pool pool = programmes.get(programme).pool();
        events.begin(EventType.INJECTED, programme, EventSink.NONE);
        events.post(Accounts.EXTERNAL_INVESTORS, Assets.CURRENCY, -command.amountFen());
        pool.contribute(command.amountFen(), events);
        events.end();
        pool.exitDue(events);
        return Outcome.Accepted.INSTANCE;
    }

    /** Whether a release would be accepted; changes nothing. */
    Outcome refuseRelease(ReleaseOrphan command) {
        Outcome refusal = refuseAmountFor(command.programme(), command.amountFen());
        if (!refusal.accepted()) {
            return refusal;
        }
        long orphan = book.programme(book.findProgramme(command.programme())).orphanFen();
        return command.amountFen() > orphan
                ? refuse(Refusal.INSUFFICIENT_ORPHAN, ReasonKey.ORPHAN_LEFT, Argument.fen(orphan))
                : refusal;
    }

    Outcome releaseOrphan(ReleaseOrphan command) {
        Outcome refusal = refuseRelease(command);
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(command.programme());
        events.begin(EventType.ORPHAN_RELEASED, programme, EventSink.NONE);
        events.post(
                Accounts.programme(AccountKind.ORPHAN, programme),
                Assets.CURRENCY,
                -command.amountFen());
        events.post(
                Accounts.programme(AccountKind.POOL, programme),
                Assets.CURRENCY,
                command.amountFen());
        events.end();
        programmes.get(programme).exitDue(events);
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome refuseAmountFor(String name, long amountFen) {
        int programme = book.findProgramme(name);
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, name);
        }
        if (!programmes.get(programme).hasPool()) {
            return noPool(name);
        }
        if (amountFen <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        if (book.programme(programme).pool().supplyMicro() == 0) {
            return refuse(
                    Refusal.NO_SUPPLY, ReasonKey.NO_SUPPLY, Argument.name(Thing.PROGRAMME, name));
        }
        return Outcome.Accepted.INSTANCE;
    }

    /** Whether a pause or its end would be accepted; changes nothing. */
    Outcome refusePause(String name) {
        int programme = book.findProgramme(name);
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, name);
        }
        return programmes.get(programme).hasPool() ? Outcome.Accepted.INSTANCE : noPool(name);
    }

    Outcome pause(String name, boolean off) {
        Outcome refusal = refusePause(name);
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(name);
        book.programme(programme).pool().pause(off);
        events.begin(off ? EventType.PAUSED : EventType.RESUMED, programme, EventSink.NONE);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    /** Whether a grant would be accepted; changes nothing. */
    Outcome refuseGrant(Grant command) {
        int programme = book.findProgramme(command.programme());
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, command.programme());
        }
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (!programmes.get(programme).hasPool()) {
            return noPool(command.programme());
        }
        if (command.contributionFen() <= 0 || command.valueFen() <= 0 || command.basisFen() <= 0) {
            return badAmount(ReasonKey.GRANT_NOT_POSITIVE);
        }
        if (command.valueFen() > command.contributionFen()) {
            return refuse(
                    Refusal.UNFUNDED_GRANT,
                    ReasonKey.GRANT_UNFUNDED,
                    Argument.fen(command.valueFen()),
                    Argument.fen(command.contributionFen()));
        }
        Capacity.requireAmount(command.contributionFen());
        Capacity.requireAmount(command.basisFen());
        if (programmes.get(programme).pool().mintFor(command.valueFen()).micropoints() == 0) {
            return refuse(Refusal.ZERO_MINT, ReasonKey.GRANT_TOO_SMALL);
        }
        capacity.require(command.contributionFen() + command.basisFen());
        return Outcome.Accepted.INSTANCE;
    }

    Outcome grant(Grant command) {
        Outcome refusal = refuseGrant(command);
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(command.programme());
        int member = book.members().names().find(command.member());
        Pool pool = programmes.get(programme).pool();
        Mint mint = pool.mintFor(command.valueFen());
        capacity.pass(command.contributionFen() + command.basisFen());
        events.begin(EventType.GRANTED, programme, member);
        events.post(Accounts.PLATFORM, Assets.CURRENCY, -command.contributionFen());
        pool.contribute(command.contributionFen(), events);
        pool.mint(member, mint, command.basisFen(), events);
        lock(command, book.programme(programme), member, mint.micropoints());
        events.end();
        pool.exitDue(events);
        return Outcome.Accepted.INSTANCE;
    }

    /** Locks granted points in equal batches, the last with the remainder. */
    private static void lock(Grant command, ProgrammeBook programme, int member, long points) {
        int batches = command.batches();
        long day = command.at().localEpochDay();
        for (int i = 1; i <= batches; i++) {
            long part = points / batches + (i == batches ? points % batches : 0);
            programme.batches().add(member, day + (long) i * command.everyDays(), part);
        }
        if (batches > 0) {
            programme.positions().addLocked(member, points);
        }
    }
}
