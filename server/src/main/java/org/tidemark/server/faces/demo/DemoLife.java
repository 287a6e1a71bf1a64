package org.tidemark.server.faces.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.Actors;

/** What the members of the demo do on one day after the other. */
final class DemoLife {

    private static final long SEED = 20_260_101;

    private static final int[] REGIONS = {
        DemoOpening.REGION, 440106, 440305, 330106, 510104, 110105, 310115, 420106, 610113, 210102
    };

    private static final int KNOWN_ONE_OF = 20;
    private static final int REGULARS = 16;
    private static final int IDLE_ONE_OF = 4;
    private static final int UNVERIFIED_ONE_OF = 4;
    private static final int REDEEMS_ONE_OF = 12;
    private static final int ALL_ONE_OF = 4;
    private static final int MOST_POINTS = 6;
    private static final int REFUNDED_ONE_OF = 80;
    private static final int MEMBERS_AN_INCOME = 1_000;
    private static final int COINS_PERCENT = 30;
    private static final int HUNDRED = 100;
    private static final Fen AD_INCOME = new Fen(30_00);
    private static final Fen OWED = new Fen(600_00);
    private static final Micropoints POINT = new Micropoints(1_000_000);

    private final Random chance = new Random(SEED);

    /** Who had bought what by the evening before. */
    private final Map<String, Set<Integer>> bought = new HashMap<>();

    private final Map<Integer, Long> coins = new HashMap<>();
    private final List<Command.Order> yesterday = new ArrayList<>();
    private int enrolled = DemoSize.KNOWN;
    private int ordered;
    private int numbered;

    /**
     * What happens on a day, in order, without times.
     *
     * @param membersByNow so many are there in the evening
     * @param ordersByNow so many orders have been made by then
     */
    List<Command> acts(LocalDate day, int membersByNow, int ordersByNow) {
        List<Command> acts = new ArrayList<>();
        boolean first = numbered == 0;
        while (enrolled < membersByNow) {
            enrolled++;
            acts.add(enrol(enrolled));
        }
        acts.add(income());
        List<Command> mixed = new ArrayList<>(refunds());
        List<Command.Order> orders = new ArrayList<>();
        while (ordered < ordersByNow) {
            ordered++;
            orders.add(order());
        }
        mixed.addAll(orders);
        orders.forEach(order -> redemption(order, mixed));
        DemoProgramme.ALL.forEach(programme -> lookIn(programme, day, mixed));
        if (first) {
            owe(mixed);
        }
        Collections.shuffle(mixed, chance);
        acts.addAll(mixed);
        yesterday.clear();
        yesterday.addAll(orders);
        orders.forEach(order -> had(order.lines().getFirst().offer()).add(number(order.member())));
        return acts;
    }

    /**
     * What the buyer of the tour does last, so that something of his is still open everywhere: he
     * buys twice of all that has no condition, the second time what the first has closed.
     */
    List<Command> last() {
        List<Command> acts = new ArrayList<>();
        for (int time = 1; time <= 2; time++) {
            for (DemoOffer offer : DemoOffer.ALL) {
                if (offer.first().isEmpty() && !offer.atStore() && !offer.takesCoins()) {
                    acts.add(order(DemoOpening.BUYER, offer, offer.highest()));
                }
            }
        }
        return acts;
    }

    /** A head without a time, under the next id. */
    Header head(By by) {
        numbered++;
        return new Header("demo-past-" + numbered, Timestamp.EARLIEST, by);
    }

    /** Whoever comes was brought by somebody who is there, now and then by nobody. */
    private Command enrol(int number) {
        int by = chance.nextInt(number);
        return new Command.Enrol(
                head(DemoOpening.DEMO),
                DemoOpening.member(number),
                by == 0 ? Command.NONE : DemoOpening.member(by),
                REGIONS[chance.nextInt(REGIONS.length)],
                chance.nextInt(UNVERIFIED_ONE_OF) > 0);
    }

    private Command income() {
        return new Command.DepositAdIncome(
                head(DemoOpening.DEMO),
                DemoOpening.MALL,
                AD_INCOME.times(1L + enrolled / MEMBERS_AN_INCOME).fen());
    }

    /** Some of the orders of the day before are given back. */
    private List<Command> refunds() {
        List<Command> refunds = new ArrayList<>();
        for (Command.Order order : yesterday) {
            if (chance.nextInt(REFUNDED_ONE_OF) == 0) {
                refunds.add(new Command.Reverse(head(DemoOpening.DEMO), order.id(), Command.ALL));
            }
        }
        return refunds;
    }

    private Command.Order order() {
        int number =
                1 + chance.nextInt(chance.nextInt(KNOWN_ONE_OF) == 0 ? DemoSize.KNOWN : enrolled);
        DemoOffer wished = DemoOffer.any(chance);
        DemoOffer offer =
                wished.first().isEmpty() || had(wished.first()).contains(number)
                        ? wished
                        : DemoOffer.of(wished.first());
        return order(number, offer, offer.price(chance));
    }

    private Command.Order order(int number, DemoOffer offer, Fen price) {
        String member = DemoOpening.member(number);
        return new Command.Order(
                head(Actors.member(member)),
                member,
                List.of(
                        new Command.OrderLine(
                                offer.id(), price.fen(), coins(offer, number, price))),
                0,
                List.of(),
                offer.atStore()
                        ? DemoOpening.store(1 + chance.nextInt(DemoOpening.STORES))
                        : Command.NONE,
                Command.NO_REGION);
    }

    /** As many as the offer takes and the member was given, and still has. */
    private long coins(DemoOffer offer, int number, Fen price) {
        if (!offer.takesCoins()) {
            return 0;
        }
        long spent =
                Math.min(price.fen() * COINS_PERCENT / HUNDRED, coins.getOrDefault(number, 0L));
        coins.merge(number, -spent, Long::sum);
        return spent;
    }

    /** Somebody who has points from before sells some of them, or all. */
    private void redemption(Command.Order order, List<Command> acts) {
        if (chance.nextInt(REDEEMS_ONE_OF) == 0
                && had(DemoOpening.FIRST_OFFER).contains(number(order.member()))) {
            acts.add(
                    new Command.Redeem(
                            head(Actors.member(order.member())),
                            DemoOpening.MALL,
                            order.member(),
                            chance.nextInt(ALL_ONE_OF) == 0
                                    ? Command.ALL
                                    : chance.nextInt(1, MOST_POINTS) * POINT.micro()));
        }
    }

    private void lookIn(DemoProgramme programme, LocalDate day, List<Command> acts) {
        int regulars = Math.min(enrolled, DemoSize.KNOWN + REGULARS);
        for (int number = 1; number <= regulars; number++) {
            String member = DemoOpening.member(number);
            if (programme.tasks() && chance.nextInt(IDLE_ONE_OF) > 0) {
                acts.add(
                        new Command.CompleteTasks(
                                head(DemoOpening.DEMO), programme.id(), member, day));
            }
            if (programme.checkIns() && chance.nextInt(IDLE_ONE_OF) > 0) {
                acts.add(
                        new Command.CheckIn(
                                head(Actors.member(member)), programme.id(), member, day));
            }
        }
    }

    /** What every second of the known members was owed before the demo began, as coins. */
    private void owe(List<Command> acts) {
        for (int number = 1; number <= DemoSize.KNOWN; number += 2) {
            acts.add(
                    new Command.IssueCoins(
                            head(DemoOpening.DEMO),
                            DemoOpening.member(number),
                            OWED.fen(),
                            "demo-owed-" + number));
            coins.put(number, OWED.fen());
        }
    }

    private Set<Integer> had(String offer) {
        return bought.computeIfAbsent(offer, none -> new HashSet<>());
    }

    private static int number(String member) {
        return Integer.parseInt(member.substring(member.indexOf('-') + 1));
    }
}
