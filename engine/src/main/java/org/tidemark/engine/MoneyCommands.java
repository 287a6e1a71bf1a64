package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.taken;
import static org.tidemark.engine.Refusals.unknown;

import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Fund;
import org.tidemark.engine.command.Command.Hold;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Command.PayStore;
import org.tidemark.engine.command.Command.PaySupplier;
import org.tidemark.engine.command.Command.Release;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/** Money and coins set aside and paid out, and money for the platform (SPEC 5.6). */
final class MoneyCommands {

    private final Book book;
    private final EventWriter events;
    private final Archive archive;
    private final Capacity capacity;

    MoneyCommands(Book book, EventWriter events, Archive archive, Capacity capacity) {
        this.book = book;
        this.events = events;
        this.archive = archive;
        this.capacity = capacity;
    }

    Outcome hold(Hold command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (book.holds().find(command.hold()).isPresent() || archive.hasEnded(command.hold())) {
            return taken(Refusal.DUPLICATE_HOLD, Thing.HOLD, command.hold());
        }
        if (command.amount() <= 0) {
            return badAmount(ReasonKey.HELD_NOT_POSITIVE);
        }
        boolean money = command.asset() == HoldAsset.MONEY;
        long available = money ? book.members().walletFen(member) : book.members().coins(member);
        if (command.amount() > available) {
            return money
                    ? refuse(
                            Refusal.INSUFFICIENT_WALLET,
                            ReasonKey.WALLET_LEFT,
                            Argument.fen(available))
                    : refuse(
                            Refusal.INSUFFICIENT_COINS,
                            ReasonKey.COINS_LEFT,
                            Argument.hundredths(available));
        }
        OpenHold hold = new OpenHold(command.hold(), member, command.asset(), command.amount());
        book.holds().open(hold);
        events.begin(EventType.HELD, EventSink.NONE, member);
        events.post(Accounts.member(member), asset(hold), -hold.amount());
        events.post(Accounts.held(member), asset(hold), hold.amount());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome release(Release command) {
        Optional<OpenHold> found = book.holds().find(command.hold());
        boolean bad = command.amount() <= 0;
        if (found.isEmpty()) {
            boolean ended = archive.hasEnded(command.hold());
            return ended && bad
                    ? badAmount(ReasonKey.RELEASED_NOT_POSITIVE)
                    : absent(command.hold());
        }
        if (bad) {
            return badAmount(ReasonKey.RELEASED_NOT_POSITIVE);
        }
        OpenHold hold = found.get();
        if (command.amount() >= hold.amount()) {
            Argument name = Argument.name(Thing.HOLD, hold.name());
            return hold.asset() == HoldAsset.MONEY
                    ? refuse(
                            Refusal.OVER_RELEASED,
                            ReasonKey.HOLD_OF_MONEY,
                            name,
                            Argument.fen(hold.amount()))
                    : refuse(
                            Refusal.OVER_RELEASED,
                            ReasonKey.HOLD_OF_COINS,
                            name,
                            Argument.hundredths(hold.amount()));
        }
        book.holds().lower(hold, command.amount());
        events.begin(EventType.RELEASED, EventSink.NONE, hold.member());
        events.post(Accounts.held(hold.member()), asset(hold), -command.amount());
        events.post(Accounts.member(hold.member()), asset(hold), command.amount());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome capture(String name) {
        Optional<OpenHold> found = book.holds().find(name);
        if (found.isEmpty()) {
            return absent(name);
        }
        OpenHold hold = found.get();
        if (hold.asset() == HoldAsset.COINS) {
            return refuse(
                    Refusal.NOT_CAPTURABLE,
                    ReasonKey.HOLD_NOT_MONEY,
                    Argument.name(Thing.HOLD, name));
        }
        events.begin(EventType.CAPTURED, EventSink.NONE, hold.member());
        events.post(Accounts.held(hold.member()), Assets.CURRENCY, -hold.amount());
        events.post(Accounts.EXTERNAL_PAYOUTS, Assets.CURRENCY, hold.amount());
        end(hold);
        return Outcome.Accepted.INSTANCE;
    }

    Outcome voidHold(String name) {
        Optional<OpenHold> found = book.holds().find(name);
        if (found.isEmpty()) {
            return absent(name);
        }
        OpenHold hold = found.get();
        events.begin(EventType.VOIDED, EventSink.NONE, hold.member());
        events.post(Accounts.held(hold.member()), asset(hold), -hold.amount());
        events.post(Accounts.member(hold.member()), asset(hold), hold.amount());
        end(hold);
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome absent(String name) {
        return archive.hasEnded(name)
                ? refuse(Refusal.HOLD_ENDED, ReasonKey.HOLD_ENDED, Argument.name(Thing.HOLD, name))
                : unknown(Refusal.UNKNOWN_HOLD, Thing.HOLD, name);
    }

    private void end(OpenHold hold) {
        book.holds().end(hold);
        archive.endHold(hold.name());
        events.end();
    }

    private static int asset(OpenHold hold) {
        return hold.asset() == HoldAsset.MONEY ? Assets.CURRENCY : Assets.COINS;
    }

    Outcome fund(Fund command) {
        if (command.amountFen() <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        Capacity.requireAmount(command.amountFen());
        capacity.require(command.amountFen());
        capacity.pass(command.amountFen());
        events.begin(EventType.FUNDED, EventSink.NONE, EventSink.NONE);
        events.post(Accounts.EXTERNAL_INVESTORS, Assets.CURRENCY, -command.amountFen());
        events.post(Accounts.PLATFORM, Assets.CURRENCY, command.amountFen());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome paySupplier(PaySupplier command) {
        boolean named = !command.supplier().equals(Command.NONE);
        int supplier = named ? book.suppliers().names().find(command.supplier()) : Directory.ABSENT;
        if (named && supplier == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_SUPPLIER, Thing.SUPPLIER, command.supplier());
        }
        long account = named ? Accounts.supplier(supplier) : Accounts.SUPPLIER;
        if (command.amountFen() <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        long payable = book.balance(account, Assets.CURRENCY);
        if (command.amountFen() > payable) {
            return refuse(
                    Refusal.INSUFFICIENT_PAYABLE, ReasonKey.SUPPLIER_OWED, Argument.fen(payable));
        }
        events.begin(EventType.SUPPLIER_PAID, EventSink.NONE, EventSink.NONE);
        events.post(account, Assets.CURRENCY, -command.amountFen());
        events.post(Accounts.EXTERNAL_PAYOUTS, Assets.CURRENCY, command.amountFen());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome payStore(PayStore command) {
        int store = book.stores().names().find(command.store());
        if (store == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_STORE, Thing.STORE, command.store());
        }
        if (command.amountFen() <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        long payable = book.stores().payableFen(store);
        if (command.amountFen() > payable) {
            return refuse(
                    Refusal.INSUFFICIENT_PAYABLE, ReasonKey.STORE_OWED, Argument.fen(payable));
        }
        events.begin(EventType.STORE_PAID, EventSink.NONE, EventSink.NONE);
        events.post(Accounts.store(store), Assets.CURRENCY, -command.amountFen());
        events.post(Accounts.EXTERNAL_PAYOUTS, Assets.CURRENCY, command.amountFen());
        events.end();
        return Outcome.Accepted.INSTANCE;
    }
}
