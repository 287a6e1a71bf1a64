package org.tidemark.reference;

import java.math.BigInteger;

/** SPEC 5.3 and 5.4: the price, minting, burning, redemptions, epochs, dust and cap exits. */
final class Pools {

    /** Points worth less than 1.00 in all are dust. */
    private static final BigInteger LEAST_WORTH_FEN = BigInteger.valueOf(100);

    private static final BigInteger DISPLAY_FACTOR = BigInteger.TEN.pow(10);

    private final Book book;

    Pools(Book book) {
        this.book = book;
    }

    BigInteger reserve(Programme programme) {
        return book.accounts.balance(programme.poolAccount(), book.currency());
    }

    BigInteger supply(Programme programme) {
        return book.accounts.balance(programme.issuerAccount(), programme.pointsAsset()).negate();
    }

    /** R / S in fen a micropoint; while no point is out, the issue price. */
    Fraction price(Programme programme) {
        BigInteger supply = supply(programme);
        return supply.signum() > 0
                ? new Fraction(reserve(programme), supply)
                : programme.issuePrice();
    }

    /** The price as people see it: millionths of a yuan per point, rounded down (SPEC 2). */
    BigInteger displayedPrice(Programme programme) {
        return price(programme).timesFloor(DISPLAY_FACTOR);
    }

    void mint(Programme programme, Member member, BigInteger points) {
        book.accounts.move(
                programme.issuerAccount(), member.account(), programme.pointsAsset(), points);
        programme.minted = programme.minted.add(points);
        Position position = programme.position(member);
        position.points = position.points.add(points);
    }

    void burn(Programme programme, Member member, BigInteger points) {
        book.accounts.move(
                member.account(), programme.issuerAccount(), programme.pointsAsset(), points);
        programme.burned = programme.burned.add(points);
        programme.position(member).burn(points);
    }

    /**
     * If the burn just done took the supply to zero, the epoch ends at this closing price and what
     * is left of the reserve belongs to no point.
     */
    void applyOrphanRule(Programme programme, Fraction closingPrice) {
        if (supply(programme).signum() == 0) {
            programme.closingPrices.add(closingPrice);
            book.accounts.move(
                    programme.poolAccount(),
                    programme.orphanAccount(),
                    book.currency(),
                    reserve(programme));
        }
    }

    void redeem(Command command) {
        Programme programme = book.programme(command.text("programme"));
        Member member = book.member(command.text("member"));
        Refusal.when(programme.plan.pool() == null, "no-pool");
        BigInteger unlocked = programme.position(member).unlocked();
        String wanted = command.text("points");
        BigInteger points =
                wanted.equals("all") ? unlocked : Decimals.parse(wanted, Decimals.POINTS_SCALE);
        Refusal.when(points.signum() == 0, "bad-amount");
        Refusal.when(points.compareTo(unlocked) > 0, "insufficient-points");

        Fraction priceBefore = price(programme);
        redeem("redeemed", programme, member, points, priceBefore);
        sweepDust(programme, priceBefore);
        exitWhoIsDue(programme);
    }

    private void redeem(
            String event, Programme programme, Member member, BigInteger points, Fraction price) {
        book.accounts.open(event);
        BigInteger gross = price.timesFloor(points);
        payOut(programme, member, points, gross, price);
        Position position = programme.position(member);
        position.realised = position.realised.add(gross);
    }

    /**
     * The dust rule, after an event that burned points and with the price before that event: where
     * all that is left is worth less than 1.00, everybody is redeemed at that price.
     */
    void sweepDust(Programme programme, Fraction priceBefore) {
        BigInteger left = supply(programme);
        if (left.signum() == 0 || priceBefore.timesFloor(left).compareTo(LEAST_WORTH_FEN) >= 0) {
            return;
        }
        for (Member member : book.members.values()) {
            BigInteger points = programme.position(member).points;
            if (points.signum() > 0) {
                redeem("swept", programme, member, points, priceBefore);
            }
        }
    }

    /** Burns the points and pays gross - ceil(gross * retention) from the reserve to the wallet. */
    private void payOut(
            Programme programme,
            Member member,
            BigInteger points,
            BigInteger gross,
            Fraction closingPrice) {
        BigInteger payout = gross.subtract(programme.plan.pool().retention().timesCeiling(gross));
        burn(programme, member, points);
        book.accounts.move(programme.poolAccount(), member.account(), book.currency(), payout);
        applyOrphanRule(programme, closingPrice);
    }

    /** SPEC 5.4: redeems by force, one after another, whoever has reached his cap. */
    void exitWhoIsDue(Programme programme) {
        if (programme.plan.pool() == null) {
            return;
        }
        for (Member due = nextDue(programme); due != null; due = nextDue(programme)) {
            Position position = programme.position(due);
            Fraction priceBefore = price(programme);
            BigInteger gross =
                    room(programme, position)
                            .max(BigInteger.ZERO)
                            .min(priceBefore.timesFloor(position.points));
            book.accounts.open("cap-exit");
            payOut(programme, due, position.points, gross, priceBefore);
            position.startNewCycle();
            programme.capExits++;
            sweepDust(programme, priceBefore);
        }
    }

    /**
     * The due member with the least (K - realised) / n, the earliest enrolled of equals; or null.
     */
    private Member nextDue(Programme programme) {
        Member next = null;
        Fraction least = null;
        for (Member member : book.members.values()) {
            Position position = programme.positions.get(member);
            if (position == null || position.points.signum() == 0) {
                continue;
            }
            Fraction trigger = new Fraction(room(programme, position), position.points);
            boolean due = price(programme).compareTo(trigger) >= 0;
            if (due && (least == null || trigger.compareTo(least) < 0)) {
                next = member;
                least = trigger;
            }
        }
        return next;
    }

    /** K - realised, where K = floor(spend * multiple); below zero when spend was reversed. */
    private static BigInteger room(Programme programme, Position position) {
        return programme
                .plan
                .pool()
                .capMultiple()
                .timesFloor(position.spend)
                .subtract(position.realised);
    }
}
