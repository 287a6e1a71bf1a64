package org.tidemark.reference;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidemark.reference.Programme.Holding;
import org.tidemark.reference.Programme.QueueEntry;
import org.tidemark.reference.Settlement.Part;
import org.tidemark.reference.Settlement.Share;

/** SPEC 5.5: a refund after settlement, whole or in parts. */
final class Reversals {

    /** What was refunded before this reversal and after it, out of the order's total. */
    record Progress(BigInteger before, BigInteger after, BigInteger total) {

        BigInteger partOf(BigInteger component) {
            return new Fraction(after, total)
                    .timesFloor(component)
                    .subtract(new Fraction(before, total).timesFloor(component));
        }
    }

    private final Book book;
    private final Accounts accounts;
    private final Pools pools;
    private final Groups groups;

    Reversals(Book book, Pools pools) {
        this.book = book;
        this.accounts = book.accounts;
        this.pools = pools;
        this.groups = new Groups(book);
    }

    void reverse(Command command) {
        Settlement order = book.order(command.text("order"));
        BigInteger left = order.total.subtract(order.reversed);
        BigInteger amount = command.has("amount") ? command.money("amount") : left;
        Refusal.when(command.has("amount") && amount.signum() == 0, "bad-amount");
        Refusal.when(amount.compareTo(left) > 0 || amount.signum() == 0, "over-reversed");

        accounts.open("order-reversed");
        Progress progress = new Progress(order.reversed, order.reversed.add(amount), order.total);
        Map<Part, Fraction> burnedAt = new LinkedHashMap<>();
        BigInteger refund = BigInteger.ZERO;
        BigInteger deductions = BigInteger.ZERO;
        for (Part part : order.parts) {
            if (part.programme.plan.pool() != null) {
                BigInteger burned = stillHeld(order, part, progress);
                if (burned.signum() > 0) {
                    burnedAt.put(part, pools.price(part.programme));
                }
                deductions = deductions.add(takePoints(order, part, progress, burned));
            }
            refund = refund.add(progress.partOf(part.cash));
            deductions = deductions.add(takeBack(order, part, progress));
        }
        accounts.move(
                Accounts.ISSUER,
                order.member.account(),
                Accounts.COINS,
                progress.partOf(order.coins));
        payBuyer(order, refund.subtract(deductions).max(BigInteger.ZERO));
        accounts.post(
                Accounts.PLATFORM, book.currency(), accounts.imbalance(book.currency()).negate());
        order.reversed = progress.after;
        burnedAt.forEach((part, price) -> pools.applyOrphanRule(part.programme, price));
        burnedAt.forEach((part, price) -> pools.sweepDust(part.programme, price));
        order.parts.forEach(part -> pools.exitWhoIsDue(part.programme));
    }

    /** Undoes one programme's part; returns what the buyer's refund is reduced by. */
    private BigInteger takeBack(Settlement order, Part part, Progress progress) {
        for (Share reward : part.rewards) {
            accounts.post(
                    reward.account(), book.currency(), progress.partOf(reward.amount()).negate());
        }
        BigInteger deductions = takeAdPoints(order, part, progress);
        for (Share merit : part.merits) {
            accounts.move(
                    merit.account(),
                    Accounts.ISSUER,
                    Accounts.CONTRIBUTION,
                    progress.partOf(merit.amount())
                            .min(accounts.balance(merit.account(), Accounts.CONTRIBUTION)));
        }
        for (Share fund : part.funds) {
            BigInteger held = accounts.balance(fund.account(), book.currency());
            accounts.post(
                    fund.account(),
                    book.currency(),
                    progress.partOf(fund.amount()).min(held).negate());
        }
        part.costs.forEach((payee, cost) ->
                accounts.post(payee, book.currency(), progress.partOf(cost).negate()));
        part.programme.turnover.merge(
                order.member, progress.partOf(part.cash).negate(), BigInteger::add);
        reduceHoldings(order, part, progress);
        part.programme.quotas.computeIfPresent(
                order.member, (member, quota) -> less(quota, progress.partOf(part.quota)));
        return deductions
                .add(lowerQueueTarget(part, progress))
                .add(groups.takeBack(part, progress));
    }

    /** b: what may be burned of the order's points; nothing of a later cycle or epoch. */
    private BigInteger stillHeld(Settlement order, Part part, Progress progress) {
        Position position = part.programme.position(order.member);
        boolean sameLife = position.cycle == part.cycle && part.programme.epoch() == part.epoch;
        return sameLife ? progress.partOf(part.points).min(position.points) : BigInteger.ZERO;
    }

    /** Burns those points; the missing ones are deducted, rounded up. */
    private BigInteger takePoints(
            Settlement order, Part part, Progress progress, BigInteger burned) {
        Programme programme = part.programme;
        Fraction price = pools.price(programme);
        BigInteger payBack = progress.partOf(part.contribution).min(price.timesFloor(burned));
        pools.burn(programme, order.member, burned);
        accounts.move(programme.poolAccount(), Accounts.PLATFORM, book.currency(), payBack);
        Position position = programme.position(order.member);
        if (position.cycle == part.cycle) {
            position.spend = less(position.spend, progress.partOf(part.spend));
        }
        BigInteger missing = progress.partOf(part.points).subtract(burned);
        Fraction priceOfMissing =
                part.epoch == programme.epoch() ? price : programme.closingPrices.get(part.epoch);
        return priceOfMissing.timesCeiling(missing);
    }

    private BigInteger takeAdPoints(Settlement order, Part part, Progress progress) {
        String asset = part.programme.adPointsAsset();
        BigInteger wanted = progress.partOf(part.adPoints);
        BigInteger destroyed = wanted.min(accounts.balance(order.member.account(), asset));
        accounts.move(order.member.account(), part.programme.issuerAccount(), asset, destroyed);
        return wanted.subtract(destroyed);
    }

    private static void reduceHoldings(Settlement order, Part part, Progress progress) {
        part.holdings.forEach((name, share) -> {
            Holding holding = part.programme.holding(name, order.member);
            holding.classSpend = less(holding.classSpend, progress.partOf(share.classSpend()));
            holding.room = less(holding.room, progress.partOf(share.room()));
            if (holding.room.signum() == 0) {
                holding.classSpend = BigInteger.ZERO;
            }
        });
    }

    /** Returns what the entry was paid above its new target, counted once. */
    private static BigInteger lowerQueueTarget(Part part, Progress progress) {
        QueueEntry entry = part.queueEntry;
        if (entry == null) {
            return BigInteger.ZERO;
        }
        entry.target = entry.target.subtract(progress.partOf(part.queueTarget));
        if (entry.lacking().signum() == 0) {
            part.programme.queue.remove(entry);
        }
        BigInteger above = less(entry.paid, entry.target);
        BigInteger counted = less(above, entry.takenBack);
        entry.takenBack = entry.takenBack.add(counted);
        return counted;
    }

    /** Back to the payment up to what came from there, the rest to the wallet. */
    private void payBuyer(Settlement order, BigInteger refund) {
        BigInteger toPayments = refund.min(order.fromPayments.subtract(order.sentBack));
        order.sentBack = order.sentBack.add(toPayments);
        accounts.post(Accounts.PAYMENTS, book.currency(), toPayments);
        accounts.post(order.member.account(), book.currency(), refund.subtract(toPayments));
    }

    /** a - b, not below zero. */
    private static BigInteger less(BigInteger a, BigInteger b) {
        return a.subtract(b).max(BigInteger.ZERO);
    }
}
