package org.tidemark.server.faces.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.commands.CommandDoor;
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
    private static final String AD_INCOME = "30.00";
    private static final int REDEEM_EVERY = 25;
    private static final int LEAST_TENS_OF_YUAN = 10;
    private static final int MOST_TENS_OF_YUAN = 120;
    private static final long TEN_YUAN_FEN = 1_000;
    private static final int MONEY_DECIMALS = 2;
    private static final int ENROLMENT_ORDERS = 2 * MEMBERS;
    private static final String MALL = "health-mall";
    private static final String LOCAL = "local-life";
    private static final String SERVICES = "services";
    private static final String REGION = "441900";
    private static final String STORE = "store-01";

    private final CommandDoor door;
    private final LedgerReads reads;
    private final Clock clock;
    private final Random chance = new Random();

    DemoWorld(CommandDoor door, LedgerReads reads, Clock clock) {
        this.door = door;
        this.reads = reads;
        this.clock = clock;
    }

    /** Opens the programmes and enrols everybody; what is there already stays as it is. */
    void prepare() {
        for (String plan : List.of(MALL, LOCAL, SERVICES)) {
            send("adopt-plan", Command.AdoptPlan.class, "demo-" + plan, Map.of("plan", text(plan)));
        }
        for (int number = 1; number <= MEMBERS; number++) {
            String member = member(number);
            Map<String, String> fields =
                    number == 1
                            ? Map.of("member", member, "region", REGION)
                            : Map.of(
                                    "member",
                                    member,
                                    "region",
                                    REGION,
                                    "sponsor",
                                    member(1 + (number - 2) / EACH_SPONSORS));
            send("enrol", Command.Enrol.class, "demo-" + member, fields);
        }
        send(
                "register-store",
                Command.RegisterStore.class,
                "demo-" + STORE,
                Map.of("store", STORE, "owner", member(2), "recruiter", member(1)));
        appoint();
    }

    private void appoint() {
        send(
                "appoint-agent",
                Command.AppointAgent.class,
                "demo-agent",
                Map.of("member", member(3), "region", REGION));
        send(
                "appoint-leader",
                Command.AppointLeader.class,
                "demo-leader",
                Map.of("programme", MALL, "member", member(1), "level", "leader"));
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
        send(
                "deposit-ad-income",
                Command.DepositAdIncome.class,
                newId(),
                Map.of("programme", MALL, "amount", AD_INCOME));
        for (int number = 1; number <= MEMBERS; number++) {
            if (chance.nextInt(IDLE_ONE_OF) > 0) {
                send(
                        "complete-tasks",
                        Command.CompleteTasks.class,
                        newId(),
                        Map.of("programme", MALL, "member", member(number), "day", day.toString()));
            }
        }
        send("close-day", Command.CloseDay.class, newId(), Map.of("day", day.toString()));
    }

    /** One order; now and then somebody redeems. */
    void step(int number) {
        String member = member(1 + chance.nextInt(MEMBERS));
        if (number % LOCAL_EVERY == 0) {
            order(Map.of("member", member, "lines", List.of(line("town-till")), "store", STORE));
        } else {
            String offer = number <= ENROLMENT_ORDERS ? "starter-box" : "monthly-box";
            order(Map.of("member", member, "lines", List.of(line(offer))));
        }
        if (number % REDEEM_EVERY == 0) {
            int tens = chance.nextInt(1, 4);
            send(
                    "redeem",
                    Command.Redeem.class,
                    newId(),
                    Map.of("programme", MALL, "member", member, "points", tens + "0"));
        }
    }

    private void order(Map<String, ?> fields) {
        send("order", Command.Order.class, newId(), fields);
    }

    private Map<String, String> line(String offer) {
        int tens = chance.nextInt(LEAST_TENS_OF_YUAN, MOST_TENS_OF_YUAN + 1);
        return Map.of(
                "offer", offer, "amount", Decimals.format(tens * TEN_YUAN_FEN, MONEY_DECIMALS));
    }

    /** Refusals are part of the picture: somebody may redeem more than he has. */
    private void send(
            String type, Class<? extends Command> kind, String id, Map<String, ?> fields) {
        door.take(type, kind, id, fields).await();
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
