package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;

import java.time.LocalDate;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.DayMarks;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.RedPacketBook;
import org.tidemark.engine.command.Command.CheckIn;
import org.tidemark.engine.command.Command.CloseDay;
import org.tidemark.engine.command.Command.CompleteTasks;
import org.tidemark.engine.command.Command.DepositAdIncome;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/** Daily tasks, check-ins, ad income and the close of a day (SPEC 5.6, 5.11, 5.12). */
final class DayCommands {

    private final Book book;
    private final Programmes programmes;
    private final EventWriter events;
    private final Capacity capacity;

    DayCommands(Book book, Programmes programmes, EventWriter events, Capacity capacity) {
        this.book = book;
        this.programmes = programmes;
        this.events = events;
        this.capacity = capacity;
    }

    Outcome completeTasks(CompleteTasks command) {
        Outcome refusal =
                refuseMark(
                        command.programme(),
                        command.member(),
                        AdPointTerms.class,
                        Refusal.NO_AD_POINTS,
                        command.day());
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(command.programme());
        return mark(
                book.programme(programme).tasks(),
                book.members().names().find(command.member()),
                command.day(),
                EventType.TASKS_COMPLETED,
                programme);
    }

    Outcome checkIn(CheckIn command) {
        Outcome refusal =
                refuseMark(
                        command.programme(),
                        command.member(),
                        RedPacketTerms.class,
                        Refusal.NO_RED_PACKET,
                        command.day());
        if (!refusal.accepted()) {
            return refusal;
        }
        int programme = book.findProgramme(command.programme());
        return mark(
                RedPacketBook.of(book.programme(programme)).checkIns(),
                book.members().names().find(command.member()),
                command.day(),
                EventType.CHECKED_IN,
                programme);
    }

    private Outcome refuseMark(
            String name,
            String memberName,
            Class<? extends PlanBlock> block,
            Refusal lacking,
            LocalDate day) {
        int programme = book.findProgramme(name);
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, name);
        }
        if (book.members().names().find(memberName) == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, memberName);
        }
        if (programmes.get(programme).plan().block(block).isEmpty()) {
            return refuse(lacking, ReasonKey.NO_MECHANISM, Argument.name(Thing.PROGRAMME, name));
        }
        return day.toEpochDay() <= book.closedDay()
                ? refuse(Refusal.DAY_CLOSED, ReasonKey.DAY_CLOSED, Argument.day(day))
                : Outcome.Accepted.INSTANCE;
    }

    private Outcome mark(DayMarks marks, int member, LocalDate day, EventType type, int programme) {
        if (marks.isMarked(day.toEpochDay(), member)) {
            return type == EventType.TASKS_COMPLETED
                    ? refuse(
                            Refusal.ALREADY_COMPLETED, ReasonKey.TASKS_COMPLETED, Argument.day(day))
                    : refuse(Refusal.ALREADY_CHECKED_IN, ReasonKey.CHECKED_IN, Argument.day(day));
        }
        marks.mark(day.toEpochDay(), member);
        events.begin(type, programme, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome depositAdIncome(DepositAdIncome command) {
        int programme = book.findProgramme(command.programme());
        if (programme < 0) {
            return unknown(Refusal.UNKNOWN_PROGRAMME, Thing.PROGRAMME, command.programme());
        }
        if (programmes.get(programme).plan().block(AdPointTerms.class).isEmpty()) {
            return refuse(
                    Refusal.NO_AD_POINTS,
                    ReasonKey.NO_MECHANISM,
                    Argument.name(Thing.PROGRAMME, command.programme()));
        }
        if (command.amountFen() <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        capacity.require(command.amountFen());
        capacity.pass(command.amountFen());
        events.begin(EventType.AD_INCOME, programme, EventSink.NONE);
        events.post(Accounts.EXTERNAL_ADVERTISERS, Assets.CURRENCY, -command.amountFen());
        events.post(
                Accounts.fund(programme, book.programme(programme).findFund("ad-budget", "")),
                Assets.CURRENCY,
                command.amountFen());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome closeDay(CloseDay command) {
        long day = command.day().toEpochDay();
        if (day <= book.closedDay()) {
            return refuse(
                    Refusal.DAY_CLOSED, ReasonKey.DAY_OR_LATER_CLOSED, Argument.day(command.day()));
        }
        events.begin(EventType.DAY_CLOSED, EventSink.NONE, EventSink.NONE);
        events.detail(Detail.DAY, day);
        for (int programme = 0; programme < programmes.count(); programme++) {
            programmes.get(programme).onDayClose(day, events);
        }
        book.closeDay(day);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }
}
