package org.tidemark.server.faces.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

/**
 * The demo's past as commands, the oldest first, with times of their own: the same size and day
 * give the same past, and nothing in it lies after the midnight with which today began. Chance
 * decides who does what; what follows is for the ledger to say.
 *
 * <pre>
 *   opening ─> day 1 ─> day 2 ─> ... ─> yesterday
 *              └ new members, advertising income, then in any order
 *                orders, tasks, check-ins, redemptions, refunds; last the day is closed
 * </pre>
 */
final class DemoHistory {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration OPEN = Duration.ofHours(14);
    private static final int WEEKEND = 13;
    private static final int WEEKDAY = 10;
    private static final int WORKDAYS = 5;

    private final DemoSize size;
    private final LocalDate today;
    private final ZoneId zone;
    private final DemoLife life = new DemoLife();

    DemoHistory(DemoSize size, LocalDate today, ZoneId zone) {
        this.size = size;
        this.today = today;
        this.zone = zone;
    }

    /** Tells all of it. */
    void tell(Consumer<Command> ledger) {
        Timestamp opened = at(day(1), LocalTime.MIDNIGHT);
        DemoOpening.commands(id -> new Header(id, opened, DemoOpening.DEMO)).forEach(ledger);
        long all = weight(size.days());
        for (int day = 1; day <= size.days(); day++) {
            long part = weight(day);
            List<Command> acts =
                    life.acts(
                            day(day),
                            (int) (DemoSize.KNOWN + (size.members() - DemoSize.KNOWN) * part / all),
                            (int) (size.orders() * part / all));
            if (day == size.days()) {
                acts.addAll(life.last());
            }
            long step = OPEN.toSeconds() / (acts.size() + 1);
            for (int i = 0; i < acts.size(); i++) {
                ledger.accept(acts.get(i).at(at(day(day), MORNING.plusSeconds(step * i))));
            }
            ledger.accept(
                    new Command.CloseDay(life.head(DemoOpening.DEMO), day(day))
                            .at(at(day(day + 1), LocalTime.MIDNIGHT)));
        }
    }

    private LocalDate day(int number) {
        return today.minusDays(size.days() - number + 1L);
    }

    /** How much has happened by the end of a day: it grows, and more is bought on weekends. */
    private long weight(int untilDay) {
        long sum = 0;
        for (int day = 1; day <= untilDay; day++) {
            boolean weekend = day(day).getDayOfWeek().getValue() > WORKDAYS;
            sum += (long) (size.days() + day) * (weekend ? WEEKEND : WEEKDAY);
        }
        return sum;
    }

    private Timestamp at(LocalDate day, LocalTime time) {
        return Timestamp.of(day.atTime(time).atZone(zone).toOffsetDateTime());
    }
}
