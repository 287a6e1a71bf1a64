package org.tidemark.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.commands.CommandDoor;

/** Who takes part in the demo and what they do. Chance decides who buys what, not what follows. */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoWorld {

    private static final int MEMBERS = 24;
    private static final int EACH_SPONSORS = 3;
    private static final int LOCAL_EVERY = 4;
    private static final int REDEEM_EVERY = 25;
    private static final int LEAST_TENS_OF_YUAN = 10;
    private static final int MOST_TENS_OF_YUAN = 120;
    private static final long TEN_YUAN_FEN = 1_000;
    private static final int MONEY_DECIMALS = 2;
    private static final String SEED = "seed";
    private static final String LOCAL = "local";
    private static final String STORE = "store-01";

    private final CommandDoor door;
    private final Random chance = new Random();

    DemoWorld(CommandDoor door) {
        this.door = door;
    }

    /** Opens the programmes and enrols everybody; what is there already stays as it is. */
    void prepare() {
        for (String plan : List.of(SEED, LOCAL)) {
            send("adopt-plan", Command.AdoptPlan.class, "demo-" + plan, Map.of("plan", text(plan)));
        }
        for (int number = 1; number <= MEMBERS; number++) {
            String member = member(number);
            Map<String, String> fields =
                    number == 1
                            ? Map.of("member", member)
                            : Map.of(
                                    "member",
                                    member,
                                    "sponsor",
                                    member(1 + (number - 2) / EACH_SPONSORS));
            send("enrol", Command.Enrol.class, "demo-" + member, fields);
        }
        send(
                "register-store",
                Command.RegisterStore.class,
                "demo-" + STORE,
                Map.of("store", STORE, "owner", member(2), "recruiter", member(1)));
    }

    /** One order; now and then somebody redeems. */
    void step(int number) {
        String member = member(1 + chance.nextInt(MEMBERS));
        if (number % LOCAL_EVERY == 0) {
            order(Map.of("member", member, "lines", List.of(line("local-till")), "store", STORE));
        } else {
            order(Map.of("member", member, "lines", List.of(line("starter-box"))));
        }
        if (number % REDEEM_EVERY == 0) {
            int tens = chance.nextInt(1, 4);
            send(
                    "redeem",
                    Command.Redeem.class,
                    newId(),
                    Map.of("programme", SEED, "member", member, "points", tens + "0"));
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
