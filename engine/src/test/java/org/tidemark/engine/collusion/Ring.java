package org.tidemark.engine.collusion;

import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grant;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.CapTerms.Basis;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.property.ContributionOracle;
import org.tidemark.engine.property.Dice;

/** A ring at work in a pool; what it does is made from numbers, one a move. */
final class Ring {

    /** Who else is in the pool. */
    enum Others {
        NOBODY,
        SITTING_STILL,
        BUYING_AND_SELLING
    }

    private static final int OTHERS = 3;

    /** A basis so large that its cap is out of reach. */
    private static final long NO_CAP_FEN = 100_000_000_000L;

    private final Others others;
    private final int members;
    private final TestLedger ledger;
    private final List<String> orders = new ArrayList<>();
    private final ContributionOracle contributions;
    private int commands;
    private long costOfRefundsFen;

    /** A ring of two to five in a pool on random terms. */
    Ring(long seed, Others others) {
        Dice dice = new Dice(seed);
        this.others = others;
        members = 2 + dice.below(4);
        ledger =
                new TestLedger(
                        PlanBuilder.plan("seed")
                                .issuePriceFen(dice.oneOf(1L, 100L, 777L))
                                .mintRatioPpm(dice.oneOf(70 * PERCENT, 100 * PERCENT, 999_999))
                                .retentionPpm(dice.oneOf(0, 0, 20 * PERCENT))
                                .multiplePpm(dice.oneOf(1_000_001, 1_200_000, 3_000_000))
                                .basis(dice.oneOf(Basis.values()))
                                .unclaimed(dice.oneOf(UnclaimedRewards.values()))
                                .referral(
                                        20 * PERCENT,
                                        9 * PERCENT,
                                        dice.oneOf(Qualification.values()))
                                .stores(PERCENT, true)
                                .build());
        contributions = new ContributionOracle(ledger.view());
        for (int member = 0; member < members; member++) {
            String sponsor = member == 0 ? Command.NONE : "r" + dice.below(member);
            ledger.accepts(enrol("r" + member, sponsor));
        }
        ledger.accepts(registerStore("s0", "r0", "r1"));
        if (others != Others.NOBODY) {
            for (int other = 0; other < OTHERS; other++) {
                ledger.accepts(enrol("h" + other));
                long amount = dice.between(10_000, 300_000);
                ledger.accepts(grant("grant-" + other, "h" + other, amount, NO_CAP_FEN));
            }
        }
    }

    /** Makes a move of that number; what is refused is no move. */
    void move(long number) {
        Dice dice = new Dice(number);
        boolean byOther = others == Others.BUYING_AND_SELLING && dice.percent(40);
        Command command = byOther ? otherMove(dice) : ringMove(dice);
        commands++;
        int before = ledger.events().size();
        if (!ledger.execute(command).accepted() || byOther) {
            return;
        }
        List<Event> events = ledger.events().subList(before, ledger.events().size());
        if (command instanceof Command.Order order) {
            orders.add(order.id());
            contributions.settled(order, first(EventType.ORDER_SETTLED, events));
        } else if (command instanceof Command.Reverse reverse) {
            refunded(reverse, first(EventType.ORDER_REVERSED, events));
        }
    }

    private static Event first(EventType type, List<Event> events) {
        return events.stream().filter(event -> event.type() == type).findFirst().orElseThrow();
    }

    /** What the pool does not give back of a contribution, and a fen for what is rounded. */
    private void refunded(Command.Reverse reverse, Event event) {
        long paidBack = -event.moved("pool:seed", "CNY") - event.moved("orphan:seed", "CNY");
        costOfRefundsFen += contributions.part(reverse, "seed").longValueExact() - paidBack + 1;
        contributions.reversed(reverse);
    }

    private Command ringMove(Dice dice) {
        String id = "c" + commands;
        String member = "r" + dice.below(members);
        int kind = dice.below(10);
        if (kind < 5 || orders.isEmpty()) {
            long amount =
                    dice.oneOf(
                            1L, 100_000L, dice.between(1, 500), dice.amountFen() % 9_999_999 + 1);
            long owned = Math.max(0, ledger.fen("member:" + member));
            return orderOf(id, member)
                    .line("goods", amount)
                    .wallet(dice.percent(30) ? Math.min(owned, amount) : 0)
                    .store(dice.percent(50) ? "s0" : Command.NONE)
                    .build();
        }
        if (kind < 8) {
            return redeem(id, member, some(dice, member));
        }
        long part = dice.oneOf(1L, dice.between(1, 100_000), Command.ALL);
        return reverse(id, dice.oneOf(orders), part);
    }

    /** The first of the others never sells, and so there is always somebody. */
    private Command otherMove(Dice dice) {
        String id = "c" + commands;
        String member = "h" + (1 + dice.below(OTHERS - 1));
        return switch (dice.below(5)) {
            case 0, 1, 2 -> order(id, member, dice.between(1, 300_000));
            case 3 -> redeem(id, member, some(dice, member));
            default -> inject(id, dice.between(1, 20_000));
        };
    }

    private long some(Dice dice, String member) {
        long held = ledger.position("seed", member).pointsMicro();
        return dice.percent(50) ? held : dice.between(0, held);
    }

    /** Sells everything that the ring still holds, as far as it is taken. */
    void sellOut() {
        for (int member = 0; member < members; member++) {
            ledger.execute(redeem("last-" + member, "r" + member, Command.ALL));
        }
    }

    boolean isOwn(Event event) {
        return event.member().startsWith("r");
    }

    /** Everything that happened since the ring and the others were there. */
    List<Event> events() {
        return ledger.events();
    }

    /** What refunds have cost the platform, at most. */
    long costOfRefundsFen() {
        return costOfRefundsFen;
    }

    /** What the ring has in money, less what it paid from outside: alone in its ledger. */
    long gainFen() {
        long sum = ledger.fen("external:payments") + ledger.fen("store:s0");
        for (int member = 0; member < members; member++) {
            sum += ledger.fen("member:r" + member);
        }
        return sum;
    }
}
