package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;

import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.command.Command.PayTax;
import org.tidemark.engine.command.Command.ReturnTax;
import org.tidemark.engine.command.Command.WithholdTax;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/**
 * Tax withheld from wallets, given back and paid to the tax office (SPEC 5.6). How much is due is
 * nothing that the engine knows.
 */
final class TaxCommands {

    private final Book book;
    private final EventWriter events;

    TaxCommands(Book book, EventWriter events) {
        this.book = book;
        this.events = events;
    }

    Outcome withhold(WithholdTax command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        if (command.amountFen() <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        long wallet = book.members().walletFen(member);
        if (command.amountFen() > wallet) {
            return refuse(Refusal.INSUFFICIENT_WALLET, ReasonKey.WALLET_LEFT, Argument.fen(wallet));
        }
        return move(
                EventType.TAX_WITHHELD,
                member,
                Accounts.member(member),
                Accounts.TAX,
                command.amountFen());
    }

    Outcome giveBack(ReturnTax command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        return outOfWhatIsOwed(
                EventType.TAX_RETURNED, member, Accounts.member(member), command.amountFen());
    }

    Outcome pay(PayTax command) {
        return outOfWhatIsOwed(
                EventType.TAX_PAID, EventSink.NONE, Accounts.EXTERNAL_PAYOUTS, command.amountFen());
    }

    private Outcome outOfWhatIsOwed(EventType type, int member, long to, long amountFen) {
        if (amountFen <= 0) {
            return badAmount(ReasonKey.AMOUNT_NOT_POSITIVE);
        }
        long owed = book.balance(Accounts.TAX, Assets.CURRENCY);
        if (amountFen > owed) {
            return refuse(Refusal.INSUFFICIENT_PAYABLE, ReasonKey.TAX_OWED, Argument.fen(owed));
        }
        return move(type, member, Accounts.TAX, to, amountFen);
    }

    private Outcome move(EventType type, int member, long from, long to, long amountFen) {
        events.begin(type, EventSink.NONE, member);
        events.post(from, Assets.CURRENCY, -amountFen);
        events.post(to, Assets.CURRENCY, amountFen);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }
}
