package org.tidemark.server.faces.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerReads;

/** Who takes part in the demo and what they do. Chance decides who buys what, not what follows. */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoWorld {

    private static final int MEMBERS = 24;
    private static final int EACH_SPONSORS = 3;
    private static final int LOCAL_EVERY = 4;
    private static final int IDLE_ONE_OF = 4;
    private static final int DAYS_BACK = 60;
    private static final Fen AD_INCOME = new Fen(30_00);
    private static final int REDEEM_EVERY = 25;
    private static final int LEAST_TENS_OF_YUAN = 10;
    private static final int MOST_TENS_OF_YUAN = 120;
    private static final Fen TEN_YUAN = new Fen(10_00);
    private static final Micropoints TEN_POINTS = new Micropoints(10_000_000);
    private static final int ENROLMENT_ORDERS = 2 * MEMBERS;
    private static final String MALL = "health-mall";
    private static final String LOCAL = "local-life";
    private static final String SERVICES = "services";
    private static final int REGION = 441900;
    private static final String STORE = "store-01";

    /** Whoever acts in the demo where no member does. */
    static final By DEMO = Actors.job("demo");

    private final LedgerClient ledger;
    private final LedgerReads reads;
    private final Clock clock;
    private final Random chance = new Random();

    DemoWorld(LedgerClient ledger, LedgerReads reads, Clock clock) {
        this.ledger = ledger;
        this.reads = reads;
        this.clock = clock;
    }

    /** Opens the programmes and enrols everybody; what is there already stays as it is. */
    void prepare() {
        for (String plan : List.of(MALL, LOCAL, SERVICES)) {
            ledger.submit(new Command.AdoptPlan(head("demo-" + plan), text(plan)));
        }
        for (int number = 1; number <= MEMBERS; number++) {
            String member = member(number);
            String sponsor = number == 1 ? Command.NONE : member(1 + (number - 2) / EACH_SPONSORS);
            ledger.submit(
                    new Command.Enrol(head("demo-" + member), member, sponsor, REGION, false));
        }
        ledger.submit(
                new Command.RegisterStore(head("demo-" + STORE), STORE, member(2), member(1)));
        ledger.submit(
                new Command.AppointAgent(head("demo-agent"), member(3), Integer.toString(REGION)));
        ledger.submit(new Command.AppointLeader(head("demo-leader"), MALL, member(1), "leader"));
    }

    /** A simulated midnight: ad income comes in, most have done their tasks, the day is closed. */
    void endDay() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day =
                reads.overview()
                        .value()
                        .closedDay()
                        .map(closed -> closed.plusDays(1))
                        .orElse(today.minusDays(DAYS_BACK));
        if (!day.isBefore(today)) {
            return; // the days of the past are used up; today is for whoever looks on
        }
        ledger.submit(new Command.DepositAdIncome(head(newId()), MALL, AD_INCOME.fen()));
        for (int number = 1; number <= MEMBERS; number++) {
            if (chance.nextInt(IDLE_ONE_OF) > 0) {
                ledger.submit(new Command.CompleteTasks(head(newId()), MALL, member(number), day));
            }
        }
        ledger.submit(new Command.CloseDay(head(newId()), day));
    }

    /**
     * One order; now and then somebody redeems. Refusals are part of the picture: somebody may
     * redeem more than he has.
     */
    void step(int number) {
        String member = member(1 + chance.nextInt(MEMBERS));
        if (number % LOCAL_EVERY == 0) {
            order(member, "town-till", STORE);
        } else {
            order(member, number <= ENROLMENT_ORDERS ? "starter-box" : "monthly-box", Command.NONE);
        }
        if (number % REDEEM_EVERY == 0) {
            long points = chance.nextInt(1, 4) * TEN_POINTS.micro();
            ledger.submit(
                    new Command.Redeem(
                            LedgerClient.head(newId(), Actors.member(member)),
                            MALL,
                            member,
                            points));
        }
    }

    private void order(String member, String offer, String store) {
        int tens = chance.nextInt(LEAST_TENS_OF_YUAN, MOST_TENS_OF_YUAN + 1);
        ledger.submit(
                new Command.Order(
                        LedgerClient.head(newId(), Actors.member(member)),
                        member,
                        List.of(new Command.OrderLine(offer, TEN_YUAN.times(tens).fen(), 0)),
                        0,
                        List.of(),
                        store,
                        Command.NO_REGION));
    }

    private static Header head(String id) {
        return LedgerClient.head(id, DEMO);
    }

    private static String newId() {
        return "demo-" + UUID.randomUUID();
    }

    private static String member(int number) {
        return String.format(Locale.ROOT, "member-%03d", number);
    }

    private static String text(String plan) {
        try (InputStream in = DemoWorld.class.getResourceAsStream(plan + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo's plan cannot be read: " + plan, unreadable);
        }
    }
}
