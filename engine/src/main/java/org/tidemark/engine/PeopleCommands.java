package org.tidemark.engine;

import static org.tidemark.engine.Refusals.taken;
import static org.tidemark.engine.Refusals.unknown;

import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.Stores;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Enrol;
import org.tidemark.engine.command.Command.Move;
import org.tidemark.engine.command.Command.RegisterStore;
import org.tidemark.engine.command.Command.RegisterSupplier;
import org.tidemark.engine.command.Command.Verify;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.reason.Argument.Thing;

/** People, stores and suppliers (SPEC 5.1). */
final class PeopleCommands {

    private final Book book;
    private final EventWriter events;

    PeopleCommands(Book book, EventWriter events) {
        this.book = book;
        this.events = events;
    }

    Outcome enrol(Enrol command) {
        Directory names = book.members().names();
        int sponsor = MemberBook.NO_SPONSOR;
        if (!command.sponsor().equals(Command.NONE)) {
            sponsor = names.find(command.sponsor());
            if (sponsor == Directory.ABSENT) {
                return unknown(Refusal.UNKNOWN_SPONSOR, Thing.SPONSOR, command.sponsor());
            }
        }
        if (names.find(command.member()) != Directory.ABSENT) {
            return taken(Refusal.DUPLICATE_MEMBER, Thing.MEMBER, command.member());
        }
        int member = book.enrol(command.member(), sponsor, command.region(), command.verified());
        events.begin(EventType.ENROLLED, EventSink.NONE, member);
        if (sponsor != MemberBook.NO_SPONSOR) {
            events.detail(Detail.SPONSOR, sponsor);
        }
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome verify(Verify command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        book.members().verify(member);
        events.begin(EventType.VERIFIED, EventSink.NONE, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome move(Move command) {
        int member = book.members().names().find(command.member());
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.member());
        }
        book.members().move(member, command.region());
        events.begin(EventType.MOVED, EventSink.NONE, member);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome registerSupplier(RegisterSupplier command) {
        if (book.suppliers().names().find(command.supplier()) != Directory.ABSENT) {
            return taken(Refusal.DUPLICATE_SUPPLIER, Thing.SUPPLIER, command.supplier());
        }
        book.suppliers().register(command.supplier());
        events.begin(EventType.SUPPLIER_REGISTERED, EventSink.NONE, EventSink.NONE);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    Outcome registerStore(RegisterStore command) {
        Directory members = book.members().names();
        int owner = members.find(command.owner());
        if (owner == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.owner());
        }
        int recruiter = Stores.NO_RECRUITER;
        if (!command.recruiter().equals(Command.NONE)) {
            recruiter = members.find(command.recruiter());
            if (recruiter == Directory.ABSENT) {
                return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, command.recruiter());
            }
        }
        if (book.stores().names().find(command.store()) != Directory.ABSENT) {
            return taken(Refusal.DUPLICATE_STORE, Thing.STORE, command.store());
        }
        book.stores().register(command.store(), owner, recruiter);
        events.begin(EventType.STORE_REGISTERED, EventSink.NONE, owner);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }
}
