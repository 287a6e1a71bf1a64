package org.tidemark.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What one client wants next: he enrols members, orders, redeems and has orders refunded. */
final class Basket {

    private static final String PROGRAMME = "seed";

    private final String prefix;
    private final SplittableRandom dice;
    private final List<String> members = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private int number;

    /**
     * A basket.
     *
     * @param prefix how its ids begin
     */
    Basket(String prefix, SplittableRandom dice) {
        this.prefix = prefix;
        this.dice = dice;
    }

    /** The next command. */
    SentCommand next() {
        String id = prefix + "-" + ++number;
        int thrown = dice.nextInt(100);
        if (members.isEmpty() || thrown < 8) {
            members.add(id);
            return SentCommand.of("/members", "enrol", id, "\"member\":\"" + id + "\"");
        }
        if (orders.isEmpty() || thrown < 70) {
            orders.add(id);
            return SentCommand.of(
                    "/orders",
                    "order",
                    id,
                    "\"member\":\"%s\",\"lines\":[{\"offer\":\"starter-box\",\"amount\":\"%s\"}]"
                            .formatted(one(members), amount(1 + dice.nextInt(100_000))));
        }
        if (thrown < 85) {
            return SentCommand.of(
                    "/redemptions",
                    "redeem",
                    id,
                    "\"programme\":\"%s\",\"member\":\"%s\",\"points\":\"%d\""
                            .formatted(PROGRAMME, one(members), 1 + dice.nextInt(50)));
        }
        return SentCommand.of(
                "/reversals",
                "reverse",
                id,
                "\"order\":\"%s\",\"amount\":\"%s\""
                        .formatted(one(orders), amount(1 + dice.nextInt(2_000))));
    }

    private String one(List<String> names) {
        return names.get(dice.nextInt(names.size()));
    }

    private static String amount(int fen) {
        return String.format(Locale.ROOT, "%d.%02d", fen / 100, fen % 100);
    }
}
