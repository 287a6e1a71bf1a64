package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tidemark.reference.ReferencePlan.Offer;
import tools.jackson.databind.JsonNode;

/**
 * SPEC 5.2: an order's names looked up and its refusals tried; {@code store}, {@code region} may be
 * null.
 */
record OrderRequest(
        Member member,
        List<Line> lines,
        BigInteger wallet,
        List<Hold> holds,
        Store store,
        String region) {

    /**
     * Amount a and coins z of one offer, and the account that the cost of its goods is owed to;
     * {@code supply} is null where the plan's split tells the cost.
     */
    record Line(
            Programme programme,
            Offer offer,
            BigInteger amount,
            BigInteger coins,
            String payee,
            BigInteger supply) {

        /** y = a - z. */
        BigInteger cash() {
            return amount.subtract(coins);
        }

        BigInteger cost() {
            return supply != null ? supply : offer.share("cost").timesFloor(amount);
        }
    }

    static OrderRequest check(Book book, Command command) {
        Member member = book.member(command.text("member"));
        List<Command> named = new ArrayList<>();
        command.node().path("lines").forEach(line -> named.add(new Command(line)));
        if (named.isEmpty()) {
            throw new MalformedInputException("an order needs lines: " + command.node());
        }
        named.forEach(line -> book.offer(line.text("offer")));
        named.forEach(line -> line.optionalText("supplier").ifPresent(book::supplierAccount));
        List<Hold> holds = new ArrayList<>();
        for (JsonNode hold : command.node().path("holds")) {
            holds.add(book.hold(hold.asString()));
        }
        Store store = command.optionalText("store").map(book::store).orElse(null);
        OrderRequest request =
                new OrderRequest(
                        member,
                        named.stream().map(line -> line(book, line, store)).toList(),
                        command.moneyOrZero("wallet"),
                        holds,
                        store,
                        command.optionalText("region").orElse(member.region));
        request.refuse(book);
        return request;
    }

    private static Line line(Book book, Command line, Store store) {
        Offer offer = book.offer(line.text("offer"));
        String goods = store == null ? Accounts.SUPPLIER : store.account();
        return new Line(
                book.programme(offer.programme()),
                offer,
                line.money("amount"),
                line.moneyOrZero("coins"),
                line.optionalText("supplier").map(Accounts::ofSupplier).orElse(goods),
                line.has("supply") ? line.money("supply") : null);
    }

    private void refuse(Book book) {
        for (Line line : lines) {
            Refusal.when(line.amount.signum() <= 0, "bad-amount");
        }
        for (Line line : lines) {
            Refusal.when(line.cost().compareTo(line.amount) > 0, "supply-over-amount");
        }
        for (Line line : lines) {
            BigInteger limit = line.offer.coins().timesFloor(line.amount);
            Refusal.when(line.coins.compareTo(limit) > 0, "coins-over-limit");
        }
        Refusal.when(coins().compareTo(available(book, Accounts.COINS)) > 0, "insufficient-coins");
        Refusal.when(wallet.compareTo(cash()) > 0, "wallet-exceeds-total");
        Refusal.when(wallet.compareTo(available(book, book.currency())) > 0, "insufficient-wallet");
        Refusal.when(holds.stream().anyMatch(hold -> hold.ended), "hold-ended");
        Refusal.when(
                holds.stream().anyMatch(hold -> hold.member != member)
                        || new HashSet<>(holds).size() < holds.size()
                        || !holdsAddUpTo(wallet, book.currency())
                        || !holdsAddUpTo(coins(), Accounts.COINS),
                "hold-mismatch");
        for (Line line : lines) {
            Refusal.when(
                    line.offer.zone().equals("repurchase")
                            && !member.enrolmentZones.contains(line.programme.id),
                    "not-eligible");
        }
    }

    /** max(0, balance + the member's own open holds of that asset that the order names). */
    private BigInteger available(Book book, String asset) {
        BigInteger held =
                new LinkedHashSet<>(holds)
                        .stream()
                                .filter(hold -> hold.member == member && !hold.ended)
                                .filter(hold -> hold.asset.equals(asset))
                                .map(hold -> hold.amount)
                                .reduce(BigInteger.ZERO, BigInteger::add);
        return book.accounts.balance(member.account(), asset).add(held).max(BigInteger.ZERO);
    }

    private boolean holdsAddUpTo(BigInteger amount, String asset) {
        List<BigInteger> held =
                holds.stream()
                        .filter(hold -> hold.asset.equals(asset))
                        .map(hold -> hold.amount)
                        .toList();
        return held.isEmpty()
                || held.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(amount);
    }

    /** The programmes of the order, in order of first appearance. */
    Set<Programme> programmes() {
        Set<Programme> programmes = new LinkedHashSet<>();
        lines.forEach(line -> programmes.add(line.programme));
        return programmes;
    }

    List<Line> linesOf(Programme programme) {
        return lines.stream().filter(line -> line.programme == programme).toList();
    }

    BigInteger amount() {
        return sum(lines, Line::amount);
    }

    BigInteger coins() {
        return sum(lines, Line::coins);
    }

    BigInteger cash() {
        return sum(lines, Line::cash);
    }

    static BigInteger sum(List<Line> lines, Function<Line, BigInteger> term) {
        return lines.stream().map(term).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
