package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;

/** SPEC 5.6: tax, the pool's other movements, grants, coins, shares, holds and payouts. */
final class Money {

    private static final int MOST_HOLDERS = 200;

    private final Book book;
    private final Accounts accounts;
    private final Pools pools;

    Money(Book book, Pools pools) {
        this.book = book;
        this.accounts = book.accounts;
        this.pools = pools;
    }

    void inject(Command command) {
        Programme programme = programmeWithPool(command);
        BigInteger amount = amount(command, "amount");
        Refusal.when(pools.supply(programme).signum() == 0, "no-supply");
        accounts.open("injected");
        accounts.move(Accounts.INVESTORS, programme.poolAccount(), book.currency(), amount);
        pools.exitWhoIsDue(programme);
    }

    void releaseOrphan(Command command) {
        Programme programme = programmeWithPool(command);
        BigInteger amount = amount(command, "amount");
        BigInteger orphan = accounts.balance(programme.orphanAccount(), book.currency());
        Refusal.when(pools.supply(programme).signum() == 0, "no-supply");
        Refusal.when(amount.compareTo(orphan) > 0, "insufficient-orphan");
        accounts.open("orphan-released");
        accounts.move(programme.orphanAccount(), programme.poolAccount(), book.currency(), amount);
        pools.exitWhoIsDue(programme);
    }

    void pause(Command command, boolean paused) {
        Programme programme = programmeWithPool(command);
        accounts.open(paused ? "paused" : "resumed");
        programme.paused = paused;
    }

    void grant(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        Refusal.when(programme.plan.pool() == null, "no-pool");
        BigInteger contribution = amount(command, "contribution");
        BigInteger value = amount(command, "value");
        BigInteger basis = amount(command, "basis");
        Refusal.when(value.compareTo(contribution) > 0, "unfunded-grant");
        BigInteger points = pools.price(programme).intoFloor(value);
        Refusal.when(points.signum() == 0, "zero-mint");

        accounts.open("granted");
        accounts.move(Accounts.PLATFORM, programme.poolAccount(), book.currency(), contribution);
        pools.mint(programme, member, points);
        Position position = programme.position(member);
        position.spend = position.spend.add(basis);
        if (command.has("batches")) {
            lock(position, points, command);
        }
        pools.exitWhoIsDue(programme);
    }

    /** n equal parts, the last takes the remainder; part i unlocks i * d days from now. */
    private static void lock(Position position, BigInteger points, Command command) {
        int batches = command.whole("batches").intValueExact();
        int everyDays = command.whole("every").intValueExact();
        LocalDate today = command.at().toLocalDate();
        BigInteger equal = points.divide(BigInteger.valueOf(batches));
        for (int i = 1; i < batches; i++) {
            position.batches.add(new Position.Batch(today.plusDays((long) i * everyDays), equal));
        }
        position.batches.add(
                new Position.Batch(
                        today.plusDays((long) batches * everyDays),
                        points.subtract(equal.multiply(BigInteger.valueOf(batches - 1L)))));
    }

    void issueCoins(Command command) {
        Member member = book.member(command.text("member"));
        BigInteger amount = amount(command, "amount");
        accounts.open("coins-issued");
        accounts.move(Accounts.ISSUER, member.account(), Accounts.COINS, amount);
    }

    void grantShares(Command command) {
        Member member = book.member(command.text("member"));
        BigInteger contribution = amount(command, "contribution");
        BigInteger shares = command.whole("shares");
        Refusal.when(shares.signum() == 0, "bad-amount");
        Refusal.when(
                contribution.compareTo(accounts.balance(member.account(), Accounts.CONTRIBUTION))
                        > 0,
                "insufficient-contribution");
        Refusal.when(!member.verified, "not-verified");
        long others =
                book.members.values().stream()
                        .filter(other -> other != member)
                        .filter(other -> sharesOf(other).signum() > 0)
                        .count();
        Refusal.when(others + 1 > MOST_HOLDERS, "too-many-holders");
        accounts.open("shares-granted");
        accounts.move(member.account(), Accounts.ISSUER, Accounts.CONTRIBUTION, contribution);
        accounts.move(Accounts.ISSUER, member.account(), Accounts.SHARES, shares);
    }

    void hold(Command command) {
        Member member = book.member(command.text("member"));
        String id = command.text("hold");
        boolean coins = command.optionalText("asset").orElse("").equals(Accounts.COINS);
        String asset = coins ? Accounts.COINS : book.currency();
        Refusal.when(book.holds.containsKey(id), "duplicate-hold");
        BigInteger amount = amount(command, "amount");
        Refusal.when(
                amount.compareTo(accounts.balance(member.account(), asset)) > 0,
                coins ? "insufficient-coins" : "insufficient-wallet");
        accounts.open("held");
        accounts.move(member.account(), member.heldAccount(), asset, amount);
        book.holds.put(id, new Hold(member, asset, amount));
    }

    /** A part of what is held goes back; the rest stays held. */
    void release(Command command) {
        Hold hold = book.hold(command.text("hold"));
        BigInteger amount = amount(command, "amount");
        Refusal.when(hold.ended, "hold-ended");
        Refusal.when(amount.compareTo(hold.amount) >= 0, "over-released");
        accounts.open("released");
        accounts.move(hold.member.heldAccount(), hold.member.account(), hold.asset, amount);
        hold.amount = hold.amount.subtract(amount);
    }

    void capture(Command command) {
        Hold hold = book.hold(command.text("hold"));
        Refusal.when(hold.ended, "hold-ended");
        Refusal.when(hold.asset.equals(Accounts.COINS), "not-capturable");
        end(hold, "captured", Accounts.PAYOUTS);
    }

    void voidHold(Command command) {
        Hold hold = book.hold(command.text("hold"));
        Refusal.when(hold.ended, "hold-ended");
        end(hold, "voided", hold.member.account());
    }

    private void end(Hold hold, String event, String to) {
        accounts.open(event);
        accounts.move(hold.member.heldAccount(), to, hold.asset, hold.amount);
        hold.ended = true;
    }

    void fund(Command command) {
        if (!command.text("account").equals(Accounts.PLATFORM)) {
            throw new MalformedInputException("only 'platform' is funded: " + command.node());
        }
        BigInteger amount = amount(command, "amount");
        accounts.open("funded");
        accounts.move(Accounts.INVESTORS, Accounts.PLATFORM, book.currency(), amount);
    }

    void payStore(Command command) {
        pay(command, book.store(command.text("store")).account(), "store-paid");
    }

    /** The named supplier, or without a name whatever is owed for goods of nobody in particular. */
    void paySupplier(Command command) {
        String account =
                command.optionalText("supplier")
                        .map(book::supplierAccount)
                        .orElse(Accounts.SUPPLIER);
        pay(command, account, "supplier-paid");
    }

    void withholdTax(Command command) {
        Member member = book.member(command.text("member"));
        BigInteger amount = amount(command, "amount");
        Refusal.when(
                amount.compareTo(accounts.balance(member.account(), book.currency())) > 0,
                "insufficient-wallet");
        accounts.open("tax-withheld");
        accounts.move(member.account(), Accounts.TAX, book.currency(), amount);
    }

    void returnTax(Command command) {
        Member member = book.member(command.text("member"));
        pay(command, Accounts.TAX, "tax-returned", member.account());
    }

    void payTax(Command command) {
        pay(command, Accounts.TAX, "tax-paid");
    }

    private void pay(Command command, String account, String event) {
        pay(command, account, event, Accounts.PAYOUTS);
    }

    private void pay(Command command, String account, String event, String to) {
        BigInteger amount = amount(command, "amount");
        Refusal.when(
                amount.compareTo(accounts.balance(account, book.currency())) > 0,
                "insufficient-payable");
        accounts.open(event);
        accounts.move(account, to, book.currency(), amount);
    }

    private BigInteger sharesOf(Member member) {
        return accounts.balance(member.account(), Accounts.SHARES);
    }

    private Programme programmeWithPool(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Refusal.when(programme.plan.pool() == null, "no-pool");
        return programme;
    }

    private static BigInteger amount(Command command, String field) {
        BigInteger amount = command.money(field);
        Refusal.when(amount.signum() == 0, "bad-amount");
        return amount;
    }
}
