package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;
import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Offer;
import org.tidemark.engine.mechanism.OrderWork;
import org.tidemark.engine.mechanism.ProgrammeShare;
import org.tidemark.engine.mechanism.Waterfall;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/**
 * Settlement of orders (SPEC 5.2): resolve and refuse, split, prepare; after that nothing can fail.
 */
final class OrderCommands {

    private static final int NO_STORE = -1;

    private final Book book;
    private final Programmes programmes;
    private final EventWriter events;
    private final Archive archive;
    private final Capacity capacity;
    private final OrderWork work = new OrderWork();
    private final OrderHolds holds;
    private final OrderReadAhead readAhead;

    OrderCommands(
            Book book,
            Programmes programmes,
            EventWriter events,
            Archive archive,
            Capacity capacity) {
        this.book = book;
        this.programmes = programmes;
        this.events = events;
        this.archive = archive;
        this.capacity = capacity;
        holds = new OrderHolds(book.holds(), archive);
        readAhead = new OrderReadAhead(book, programmes);
    }

    Outcome order(Order order) {
        Outcome refusal = refuseOrder(order);
        if (!refusal.accepted()) {
            return refusal;
        }
        prepare();
        capacity.pass(work.totalFen());
        bindSponsor();
        settle(order.walletFen());
        archive.keep(order.id(), work.settlement());
        for (int i = 0; i < work.shareCount(); i++) {
            work.share(i).programme().exitDue(events);
        }
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome refuseOrder(Order order) {
        requireAmounts(order);
        Outcome unresolved = resolve(order);
        return unresolved.accepted() ? refuseAmounts(order) : unresolved;
    }

    /** See {@link Ledger#prefetch}. */
    long prefetch(List<? extends Command> batch) {
        return readAhead.read(batch);
    }

    /**
     * Whether the order would be accepted; tells what it would do in each programme then. Changes
     * nothing.
     */
    Outcome quote(Order order, BiConsumer<OrderWork, ProgrammeShare> quoted) {
        return quote(refuseOrder(order), quoted);
    }

    /** The same for somebody whom the ledger does not know. */
    Outcome quoteNewcomer(Order order, BiConsumer<OrderWork, ProgrammeShare> quoted) {
        return quote(refuseNewcomer(order), quoted);
    }

    private Outcome quote(Outcome refusal, BiConsumer<OrderWork, ProgrammeShare> quoted) {
        if (refusal.accepted()) {
            prepare();
            for (int i = 0; i < work.shareCount(); i++) {
                quoted.accept(work, work.share(i));
            }
        }
        return refusal;
    }

    /** Everything that can fail: after it nothing may. */
    private void prepare() {
        capacity.require(work.totalFen());
        Waterfall.split(work);
        for (int i = 0; i < work.shareCount(); i++) {
            ProgrammeShare share = work.share(i);
            share.programme().prepare(work, share);
        }
    }

    private Outcome resolve(Order order) {
        int member = readAhead.member(order);
        if (member == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_MEMBER, Thing.MEMBER, order.member());
        }
        int store = NO_STORE;
        boolean hasStore = !order.store().equals(Command.NONE);
        if (hasStore) {
            store = readAhead.store(order);
        }
        work.begin(member, store, order.region(), order.at().localEpochDay());
        Outcome unresolved = addLines(order);
        if (unresolved.accepted()) {
            unresolved = resolveSuppliers(order.lines());
        }
        if (!unresolved.accepted()) {
            return unresolved;
        }
        Optional<String> unknownHold = holds.resolve(order.holds(), member);
        if (unknownHold.isPresent()) {
            return unknown(Refusal.UNKNOWN_HOLD, Thing.HOLD, unknownHold.get());
        }
        if (hasStore && store == Directory.ABSENT) {
            return unknown(Refusal.UNKNOWN_STORE, Thing.STORE, order.store());
        }
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome refuseNewcomer(Order order) {
        requireAmounts(order);
        work.begin(OrderWork.NEWCOMER, NO_STORE, order.region(), order.at().localEpochDay());
        Outcome unresolved = addLines(order);
        return unresolved.accepted() ? refuseLines() : unresolved;
    }

    private static void requireAmounts(Order order) {
        for (OrderLine line : order.lines()) {
            Capacity.requireAmount(line.amountFen());
            Capacity.requireAmount(line.coins());
        }
    }

    private Outcome addLines(Order order) {
        for (OrderLine line : order.lines()) {
            Offer offer = programmes.offer(line.offer());
            if (offer == null) {
                return unknown(Refusal.UNKNOWN_OFFER, Thing.OFFER, line.offer());
            }
            work.addLine(offer, line);
        }
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome resolveSuppliers(List<OrderLine> lines) {
        for (int line = 0; line < lines.size(); line++) {
            String name = lines.get(line).supplier();
            if (!name.equals(Command.NONE)) {
                int supplier = book.suppliers().names().find(name);
                if (supplier == Directory.ABSENT) {
                    return unknown(Refusal.UNKNOWN_SUPPLIER, Thing.SUPPLIER, name);
                }
                work.supplier(line, supplier);
            }
        }
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome refuseAmounts(Order order) {
        Outcome lines = refuseLines();
        return lines.accepted() ? refusePayment(order) : lines;
    }

    private Outcome refuseLines() {
        for (int line = 0; line < work.lineCount(); line++) {
            if (work.amountFen(line) <= 0) {
                return badAmount(ReasonKey.LINE_NOT_POSITIVE);
            }
        }
        for (int line = 0; line < work.lineCount(); line++) {
            if (work.costFen(line) > work.amountFen(line)) {
                return refuse(
                        Refusal.SUPPLY_OVER_AMOUNT,
                        ReasonKey.SUPPLY_OVER_LINE,
                        Argument.count(line + 1L));
            }
        }
        return Outcome.Accepted.INSTANCE;
    }

    private Outcome refusePayment(Order order) {
        int member = work.member();
        MemberBook members = book.members();
        for (int line = 0; line < work.lineCount(); line++) {
            if (work.coins(line)
                    > shareFloor(work.amountFen(line), work.offer(line).terms().coinsPpm())) {
                return refuse(
                        Refusal.COINS_OVER_LIMIT,
                        ReasonKey.COINS_OVER_OFFER,
                        Argument.count(line + 1L),
                        Argument.name(Thing.OFFER, work.offer(line).terms().id()));
            }
        }
        long coins = Math.max(0, members.coins(member) + holds.ownCoins());
        if (work.coinsTotal() > coins) {
            return refuse(
                    Refusal.INSUFFICIENT_COINS, ReasonKey.COINS_LEFT, Argument.hundredths(coins));
        }
        if (order.walletFen() > work.paidTotalFen()) {
            return refuse(
                    Refusal.WALLET_EXCEEDS_TOTAL,
                    ReasonKey.WALLET_OVER_TOTAL,
                    Argument.fen(work.paidTotalFen()));
        }
        long wallet = Math.max(0, members.walletFen(member) + holds.ownMoneyFen());
        if (order.walletFen() > wallet) {
            return refuse(Refusal.INSUFFICIENT_WALLET, ReasonKey.WALLET_LEFT, Argument.fen(wallet));
        }
        if (holds.anyEnded()) {
            return refuse(Refusal.HOLD_ENDED, ReasonKey.SOME_HOLD_ENDED);
        }
        if (!holds.match(order.walletFen(), work.coinsTotal())) {
            return refuse(Refusal.HOLD_MISMATCH, ReasonKey.HOLDS_MISMATCH);
        }
        for (int line = 0; line < work.lineCount(); line++) {
            Offer offer = work.offer(line);
            if (offer.terms().zone() == Zone.REPURCHASE
                    && !book.programme(offer.programme().number()).positions().enrolled(member)) {
                return refuse(
                        Refusal.NOT_ELIGIBLE,
                        ReasonKey.NOT_ENROLLED,
                        Argument.name(Thing.OFFER, offer.terms().id()));
            }
        }
        return Outcome.Accepted.INSTANCE;
    }

    /**
     * A buyer without a sponsor is bound to the store's owner where a plan says so (SPEC 5.2 step
     * 1).
     */
    private void bindSponsor() {
        MemberBook members = book.members();
        int buyer = work.member();
        if (work.store() < 0 || members.sponsor(buyer) != MemberBook.NO_SPONSOR) {
            return;
        }
        boolean locks = false;
        for (int i = 0; i < work.shareCount(); i++) {
            locks |= work.share(i).programme().locksBuyers();
        }
        int owner = book.stores().owner(work.store());
        if (locks && owner != buyer && !members.isBelow(owner, buyer)) {
            members.bindSponsor(buyer, owner);
            events.begin(EventType.SPONSOR_BOUND, EventSink.NONE, buyer);
            events.detail(Detail.SPONSOR, owner);
            events.end();
        }
    }

    private void settle(long walletFen) {
        int member = work.member();
        long external = work.paidTotalFen() - walletFen;
        Settlement settlement = work.settlement();
        settlement.begin(member, work.store(), work.totalFen(), external);
        int programme =
                work.shareCount() == 1 ? work.share(0).programme().number() : EventSink.NONE;
        events.begin(EventType.ORDER_SETTLED, programme, member);
        events.detail(Detail.TOTAL, work.totalFen());
        takeMoneyIn(member, external, walletFen);
        for (int i = 0; i < work.shareCount(); i++) {
            ProgrammeShare share = work.share(i);
            settlement.add(Role.PAID, share.programme().number(), 0, share.paidFen());
            share.programme().onOrder(work, share, events);
        }
        events.postResidual(Accounts.PLATFORM);
        rememberStanding(member);
        events.end();
    }

    private void takeMoneyIn(int member, long external, long walletFen) {
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, -external);
        events.post(
                holds.anyMoney() ? Accounts.held(member) : Accounts.member(member),
                Assets.CURRENCY,
                -walletFen);
        long coins = work.coinsTotal();
        events.post(
                holds.anyCoins() ? Accounts.held(member) : Accounts.member(member),
                Assets.COINS,
                -coins);
        events.post(Accounts.ISSUER, Assets.COINS, coins);
        holds.end();
        Settlement settlement = work.settlement();
        settlement.add(Role.COINS, 0, 0, coins);
        oweCost();
    }

    /** The cost of the goods goes to whoever is owed it, in order of first appearance. */
    private void oweCost() {
        Settlement settlement = work.settlement();
        for (int i = 0; i < work.shareCount(); i++) {
            ProgrammeShare share = work.share(i);
            int programme = share.programme().number();
            if (!work.namesSuppliers()) {
                settlement.add(Role.COST, programme, CostParty.UNNAMED, share.costFen());
                continue;
            }
            for (int j = 0; j < share.lineCount(); j++) {
                int line = share.line(j);
                int party = CostParty.party(work.supplier(line));
                settlement.addTo(Role.COST, programme, party, work.costFen(line));
            }
        }
        for (int line = 0; line < work.lineCount(); line++) {
            if (isFirstOfItsSupplier(line)) {
                owe(line);
            }
        }
    }

    private boolean isFirstOfItsSupplier(int line) {
        for (int before = 0; before < line; before++) {
            if (work.supplier(before) == work.supplier(line)) {
                return false;
            }
        }
        return true;
    }

    /** Posts the cost of a line and of all that follow with the same supplier. */
    private void owe(int first) {
        long cost = 0;
        for (int line = first; line < work.lineCount(); line++) {
            if (work.supplier(line) == work.supplier(first)) {
                cost += work.costFen(line);
                if (work.hasSupply(line)) {
                    events.because(Rule.SUPPLY_PRICE, work.costFen(line));
                } else {
                    long rate = work.offer(line).terms().split().costPpm();
                    events.because(Rule.COST, work.amountFen(line), rate);
                }
            }
        }
        int party = CostParty.party(work.supplier(first));
        events.post(CostParty.account(party, work.store()), Assets.CURRENCY, cost);
    }

    private void rememberStanding(int member) {
        book.members().markOrdered(member);
        for (int line = 0; line < work.lineCount(); line++) {
            if (work.offer(line).terms().zone() == Zone.ENROLMENT) {
                book.programme(work.offer(line).programme().number())
                        .positions()
                        .markEnrolled(member);
            }
        }
    }
}
