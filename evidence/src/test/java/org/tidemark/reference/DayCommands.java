package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.UNKNOWN;
import static org.tidemark.reference.CommandNodes.command;
import static org.tidemark.reference.CommandNodes.money;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Random tasks, check-ins, ad income and closes of days (SPEC 5.11, 5.12). */
final class DayCommands {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Dice dice;
    private final Book book;

    DayCommands(Dice dice, Book book) {
        this.dice = dice;
        this.book = book;
    }

    ObjectNode next() {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> onDay("complete-tasks");
            case 4, 5, 6 -> onDay("check-in");
            case 7 -> adIncome();
            default -> closeDay();
        };
    }

    private ObjectNode onDay(String type) {
        boolean tasks = type.equals("complete-tasks");
        List<Programme> fitting =
                book.programmes.values().stream()
                        .filter(programme ->
                                tasks
                                        ? programme.plan.adPoints() != null
                                        : programme.plan.redPacket() != null)
                        .toList();
        if (fitting.isEmpty() && dice.percent(90)) {
            return closeDay();
        }
        String programme =
                fitting.isEmpty() || dice.percent(3)
                        ? dice.pick(book.programmes.keySet())
                        : dice.pick(fitting).id;
        return command(type, programme)
                .put("member", dice.percent(2) ? UNKNOWN : dice.pick(book.members.keySet()))
                .put("day", day(dice.percent(4) ? -1 : dice.percent(90) ? 0 : 1));
    }

    private ObjectNode adIncome() {
        Programme programme = dice.pick(book.programmes.values());
        if (programme.plan.adPoints() == null && dice.percent(60)) {
            return closeDay();
        }
        return money(
                command("deposit-ad-income", programme.id),
                "amount",
                dice.percent(4)
                        ? BigInteger.ZERO
                        : dice.oneOf(BigInteger.ONE, dice.smallAmount(), dice.amount()));
    }

    private ObjectNode closeDay() {
        return command("close-day").put("day", day(dice.percent(6) ? -1 : dice.oneOf(0, 0, 3)));
    }

    /** The first day that is still open, moved by so many days. */
    private String day(int moved) {
        LocalDate open = book.lastClosedDay == null ? FIRST : book.lastClosedDay.plusDays(1);
        return open.plusDays(moved).toString();
    }
}
