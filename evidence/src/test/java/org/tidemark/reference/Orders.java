package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.reference.OrderRequest.Line;
import org.tidemark.reference.ReferencePlan.Offer;
import org.tidemark.reference.Settlement.Part;
import org.tidemark.reference.Settlement.Share;

/** SPEC 5.2: an order settles. */
final class Orders {

    private final Book book;
    private final Pools pools;
    private final Rewards rewards;
    private final Team team;
    private final Dividends dividends;
    private final Queue queue;
    private final RedPackets redPackets;
    private final Groups groups;

    Orders(Book book, Pools pools) {
        this.book = book;
        this.pools = pools;
        this.rewards = new Rewards(new Agents(book));
        this.team = new Team(book);
        this.dividends = new Dividends(book);
        this.queue = new Queue(book);
        this.redPackets = new RedPackets(book);
        this.groups = new Groups(book);
    }

    void order(Command command) {
        OrderRequest request = OrderRequest.check(book, command);
        bindSponsor(request);
        book.accounts.open("order-settled");
        Settlement settlement = takeMoneyIn(request);
        book.orders.put(command.id(), settlement);
        for (Programme programme : request.programmes()) {
            settlement.parts.add(settle(programme, request, command.at().toLocalDate()));
        }
        request.member().hasSettledAnOrder = true;
        for (Line line : request.lines()) {
            if (line.offer().zone().equals("enrolment")) {
                request.member().enrolmentZones.add(line.programme().id);
            }
        }
        request.programmes().forEach(pools::exitWhoIsDue);
    }

    /** Step 1: the owner of the store becomes the sponsor of a buyer who has none. */
    private void bindSponsor(OrderRequest request) {
        Member buyer = request.member();
        boolean locks =
                request.programmes().stream()
                        .map(programme -> programme.plan.stores())
                        .anyMatch(stores -> stores != null && stores.lockBuyers());
        if (!locks || request.store() == null || buyer.sponsor != null) {
            return;
        }
        Member owner = request.store().owner();
        if (owner != buyer && !owner.isBelow(buyer)) {
            book.accounts.open("sponsor-bound");
            buyer.sponsor = owner;
        }
    }

    /** Steps 2 and 3: holds are released, payments and wallet pay, coins are destroyed. */
    private Settlement takeMoneyIn(OrderRequest request) {
        Member member = request.member();
        String currency = book.currency();
        for (Hold hold : request.holds()) {
            book.accounts.move(member.heldAccount(), member.account(), hold.asset, hold.amount);
            hold.ended = true;
        }
        BigInteger fromPayments = request.cash().subtract(request.wallet());
        book.accounts.post(Accounts.PAYMENTS, currency, fromPayments.negate());
        book.accounts.post(member.account(), currency, request.wallet().negate());
        book.accounts.move(member.account(), Accounts.ISSUER, Accounts.COINS, request.coins());
        return new Settlement(member, request.amount(), request.coins(), fromPayments);
    }

    /** Steps 2 to 8 for one programme. */
    private Part settle(Programme programme, OrderRequest request, LocalDate day) {
        Part part = new Part(programme);
        List<Line> lines = request.linesOf(programme);
        part.cash = OrderRequest.sum(lines, Line::cash);
        lines.forEach(line -> part.costs.merge(line.payee(), line.cost(), BigInteger::add));
        part.contribution = OrderRequest.sum(lines, line -> share(line, "pool"));
        Map<String, BigInteger> toFunds = fundShares(programme, lines);
        part.groupShare = OrderRequest.sum(lines, line -> share(line, "group"));
        part.rewards.addAll(rewards.cash(programme, request));
        BigInteger rewardsShare = OrderRequest.sum(lines, line -> share(line, "rewards"));
        BigInteger unclaimed =
                rewardsShare.subtract(sum(part.rewards.stream().map(Share::amount).toList()));
        BigInteger toPlatform =
                part.cash
                        .subtract(sum(part.costs.values().stream().toList()))
                        .subtract(rewardsShare)
                        .subtract(part.contribution)
                        .subtract(part.groupShare)
                        .subtract(sum(toFunds.values().stream().toList()));

        countPoints(part, request, day);
        if (programme.plan.pool() != null && programme.plan.pool().unclaimedToPool()) {
            part.contribution = part.contribution.add(unclaimed);
        } else {
            toPlatform = toPlatform.add(unclaimed);
        }
        String currency = book.currency();
        part.costs.forEach((payee, cost) -> book.accounts.post(payee, currency, cost));
        book.accounts.post(Accounts.PLATFORM, currency, toPlatform);
        part.rewards.forEach(
                share -> book.accounts.post(share.account(), currency, share.amount()));
        book.accounts.post(programme.poolAccount(), currency, part.contribution);
        toFunds.forEach((account, amount) -> {
            book.accounts.post(account, currency, amount);
            part.funds.add(new Share(account, amount));
        });
        book.accounts.post(programme.groupAccount(), currency, part.groupShare);
        pools.mint(programme, request.member(), part.points);
        part.adPoints =
                OrderRequest.sum(lines, line -> line.offer().adPoints().timesFloor(line.cash()));
        book.accounts.move(
                programme.issuerAccount(),
                request.member().account(),
                programme.adPointsAsset(),
                part.adPoints);
        rewardMerits(part, request);
        dividends.onOrder(part, request.member());
        redPackets.onOrder(part, request.member());
        groups.onOrder(part, request.member(), day);
        queue.onOrder(part, request.member());
        return part;
    }

    /** Steps 4 and 6: the points the contribution earns at the price before this order. */
    private void countPoints(Part part, OrderRequest request, LocalDate day) {
        Programme programme = part.programme;
        ReferencePlan.Pool terms = programme.plan.pool();
        if (terms == null || part.cash.signum() == 0) {
            return;
        }
        Position position = programme.position(request.member());
        part.cycle = position.cycle;
        part.epoch = programme.epoch();
        BigInteger eligible = eligible(part, request, position, day);
        BigInteger value =
                OrderRequest.sum(
                        request.linesOf(programme),
                        line -> mintRatio(line.offer(), terms).timesFloor(share(line, "pool")));
        if (eligible.compareTo(part.cash) < 0) {
            value = new Fraction(eligible, part.cash).timesFloor(value);
        }
        BigInteger points = pools.price(programme).intoFloor(value);
        if (points.signum() == 0) {
            return;
        }
        part.points = points;
        part.spend =
                terms.capOnContribution()
                        ? new Fraction(eligible, part.cash).timesFloor(part.contribution)
                        : eligible;
        position.spend = position.spend.add(part.spend);
        position.countEligible(day, eligible);
    }

    private static BigInteger eligible(
            Part part, OrderRequest request, Position position, LocalDate day) {
        Programme programme = part.programme;
        ReferencePlan.Pool terms = programme.plan.pool();
        if (programme.paused
                || !programme.isWithinIssuance(day)
                || (terms.verifiedOnly() && !request.member().verified)) {
            return BigInteger.ZERO;
        }
        BigInteger eligible = part.cash;
        if (terms.perOrder() != null) {
            eligible = eligible.min(terms.perOrder());
        }
        if (terms.perDay() != null) {
            BigInteger used = position.eligibleByDay.getOrDefault(day, BigInteger.ZERO);
            eligible = eligible.min(terms.perDay().subtract(used));
        }
        if (terms.total() != null) {
            eligible = eligible.min(terms.total().subtract(position.eligibleEver));
        }
        return eligible.max(BigInteger.ZERO);
    }

    private void rewardMerits(Part part, OrderRequest request) {
        part.merits.addAll(rewards.merits(part.programme, request));
        if (part.programme.plan.team() != null) {
            part.merits.addAll(team.rewards(part.programme, request.member(), part.cash));
        }
        part.programme.turnover.merge(request.member(), part.cash, BigInteger::add);
        part.merits.forEach(share ->
                book.accounts.move(
                        Accounts.ISSUER, share.account(), Accounts.CONTRIBUTION, share.amount()));
    }

    /** Dividends in the plan's order, queue, red packet: what each fund gets. */
    private static Map<String, BigInteger> fundShares(Programme programme, List<Line> lines) {
        Map<String, BigInteger> shares = new LinkedHashMap<>();
        for (String name : programme.plan.dividends().keySet()) {
            shares.put(
                    programme.dividendAccount(name),
                    OrderRequest.sum(
                            lines,
                            line -> line.offer().dividendShare(name).timesFloor(line.cash())));
        }
        shares.put(programme.queueAccount(), OrderRequest.sum(lines, line -> share(line, "queue")));
        shares.put(
                programme.redPacketAccount(),
                OrderRequest.sum(lines, line -> share(line, "redPacket")));
        return shares;
    }

    /** A share of the waterfall other than the cost: of the cash part. */
    private static BigInteger share(Line line, String name) {
        return line.offer().share(name).timesFloor(line.cash());
    }

    private static Fraction mintRatio(Offer offer, ReferencePlan.Pool terms) {
        return offer.mintRatio() == null ? terms.mintRatio() : offer.mintRatio();
    }

    private static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
