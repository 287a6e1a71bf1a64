package org.tidemark.server.kernel.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.LedgerEvent.Deduction;
import org.tidemark.server.kernel.ledger.LedgerEvent.Posting;

/**
 * What an accepted command moved, from its record: the same facts at every repetition.
 *
 * @param seq sequence of the command's record, the first one if it has several
 * @param duplicate whether the same command was given before; nothing happened this time
 * @param events what happened, in order
 * @param whole whether these are all events; a command that moves thousands of accounts, the close
 *     of a day, has only the beginning here
 */
public record Receipt(long seq, boolean duplicate, List<LedgerEvent> events, boolean whole)
        implements LedgerAnswer {

    public Receipt {
        events = List.copyOf(events);
    }

    /** Whether something of that type happened. */
    public boolean has(EventType type) {
        return of(type).findAny().isPresent();
    }

    /**
     * Points that the buyer of an order, or the receiver of a grant, got in each programme (SPEC
     * 5.2, 5.6), by its id; programmes without any are left out.
     */
    public SortedMap<String, Micropoints> minted() {
        SortedMap<String, Micropoints> minted = new TreeMap<>();
        Stream.concat(of(EventType.ORDER_SETTLED), of(EventType.GRANTED))
                .forEach(event ->
                        own(event, AssetName.Kind.POINTS)
                                .forEach(posting ->
                                        minted.merge(
                                                posting.asset().name(),
                                                new Micropoints(posting.amount()),
                                                Micropoints::plus)));
        minted.values().removeIf(Micropoints::isZero);
        return minted;
    }

    /** Points that the buyer or receiver got in that programme. */
    public Micropoints minted(String programme) {
        return minted().getOrDefault(programme, Micropoints.ZERO);
    }

    /** All money that went into a member's wallet, or below zero out of it, whatever for. */
    public Fen paidTo(String member) {
        return new Fen(toMember(member, AssetName.Kind.MONEY));
    }

    /**
     * All that went to a member in assets of that kind, or below zero away from him, in the asset's
     * smallest unit.
     */
    public long toMember(String member, AssetName.Kind asset) {
        AccountName account = AccountName.member(member);
        return sum(
                events.stream(),
                posting -> posting.account().equals(account) && posting.asset().kind() == asset);
    }

    /** What a refund comes to before anything is deducted (SPEC 5.5). */
    public Fen refundAsked() {
        return detail(EventType.ORDER_REVERSED, Detail.TOTAL);
    }

    /** What the buyer gets back of a refund in money, outside and into the wallet (SPEC 5.5). */
    public Fen refunded() {
        return detail(EventType.ORDER_REVERSED, Detail.REFUND);
    }

    /**
     * What of a refund goes back the way it was paid, to external payments: that, and not what was
     * asked for, is sent through the provider.
     */
    public Fen sentBack() {
        return new Fen(
                sum(
                        of(EventType.ORDER_REVERSED),
                        posting ->
                                posting.account().kind() == AccountKind.EXTERNAL_PAYMENTS
                                        && posting.asset().kind() == AssetName.Kind.MONEY));
    }

    /** What of a refund is in the buyer's wallet already. */
    public Fen backInWallet() {
        return refunded().minus(sentBack());
    }

    /** What came back to the buyer of a reversed order in coins, in hundredths. */
    public Fen coinsBack() {
        return ownSum(EventType.ORDER_REVERSED, AssetName.Kind.COINS);
    }

    /** What was deducted from a refund, by rule; their sum is {@link #deducted}. */
    public List<Deduction> deductions() {
        return of(EventType.ORDER_REVERSED)
                .flatMap(event -> event.deductions(deducted()).stream())
                .toList();
    }

    /** What a refund was cut by in all. */
    public Fen deducted() {
        return detail(EventType.ORDER_REVERSED, Detail.DEDUCTED);
    }

    /** The sponsor whom the command bound a member to; empty when it bound nobody. */
    public Optional<String> boundSponsor() {
        return of(EventType.SPONSOR_BOUND)
                .flatMap(event -> event.memberOf(Detail.SPONSOR).stream())
                .findFirst();
    }

    /** What redeemed points were worth before retention (SPEC 5.3). */
    public Fen gross() {
        return detail(EventType.REDEEMED, Detail.GROSS);
    }

    /** What a redemption paid into the wallet (SPEC 5.3). */
    public Fen payout() {
        return ownSum(EventType.REDEEMED, AssetName.Kind.MONEY);
    }

    private Stream<LedgerEvent> of(EventType type) {
        return events.stream().filter(event -> event.type() == type);
    }

    private Fen detail(EventType type, Detail detail) {
        return of(type).map(event -> event.fenOf(detail)).reduce(Fen.ZERO, Fen::plus);
    }

    private Fen ownSum(EventType type, AssetName.Kind asset) {
        return new Fen(
                of(type).flatMap(event -> own(event, asset)).mapToLong(Posting::amount).sum());
    }

    /** Postings of an event at the account of the member whom it is about. */
    private static Stream<Posting> own(LedgerEvent event, AssetName.Kind asset) {
        AccountName account = AccountName.member(event.member());
        return event.postings().stream()
                .filter(posting -> posting.account().equals(account))
                .filter(posting -> posting.asset().kind() == asset);
    }

    private static long sum(Stream<LedgerEvent> of, Predicate<Posting> which) {
        return of.flatMap(event -> event.postings().stream())
                .filter(which)
                .mapToLong(Posting::amount)
                .sum();
    }
}
