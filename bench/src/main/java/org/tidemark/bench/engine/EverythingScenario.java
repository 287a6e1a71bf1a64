package org.tidemark.bench.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.tidemark.bench.BenchPlans;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;

/**
 * Every mechanism at once: each member but the first has a random sponsor and a region with agents
 * on every level, one in a hundred is a leader, one in a thousand a store's owner and one in a
 * thousand a founder; every order is made in a store.
 */
final class EverythingScenario implements Scenario {

    private static final int FIRST_PROVINCE = 11;
    private static final int PROVINCES = 31;
    private static final int PARTS = 10; // cities of a province, districts of a city
    private static final int ONE_LEADER_IN = 100;
    private static final int ONE_STORE_IN = 1_000;
    private static final int ONE_FOUNDER_IN = 1_000;
    private static final List<String> LEVELS = List.of("leader", "manager", "director");

    private final int members;
    private final int stores;
    private final SplittableRandom random = new SplittableRandom(20260102);

    EverythingScenario(int members) {
        this.members = members;
        stores = Math.ceilDiv(members, ONE_STORE_IN);
    }

    @Override
    public String plan() {
        return BenchPlans.EVERYTHING;
    }

    @Override
    public void populate(Consumer<Command> commands) {
        for (int member = 0; member < members; member++) {
            String sponsor = member == 0 ? Command.NONE : "m" + random.nextInt(member);
            commands.accept(
                    new Command.Enrol(
                            Header.of("e", SeedScenario.AT),
                            "m" + member,
                            sponsor,
                            district(),
                            false));
        }
        for (int store = 0; store < stores; store++) {
            commands.accept(
                    new Command.RegisterStore(
                            Header.of("s", SeedScenario.AT), "s" + store, any(), any()));
        }
        for (int i = 0; i < members / ONE_LEADER_IN; i++) {
            String level = LEVELS.get(random.nextInt(LEVELS.size()));
            commands.accept(
                    new Command.AppointLeader(
                            Header.of("l", SeedScenario.AT), "everything", any(), level));
        }
        for (int i = 0; i < Math.ceilDiv(members, ONE_FOUNDER_IN); i++) {
            commands.accept(
                    new Command.SetWeight(
                            Header.of("w", SeedScenario.AT), "everything", any(), "founders", 1));
        }
        appointAgents(commands);
    }

    @Override
    public Command.Order order() {
        return new Command.Order(
                Header.of("o", SeedScenario.AT),
                any(),
                List.of(new Command.OrderLine("box", 1_000 + random.nextLong(199_001), 0)),
                0,
                List.of(),
                "s" + random.nextInt(stores),
                Command.NO_REGION);
    }

    private void appointAgents(Consumer<Command> commands) {
        appoint(commands, "northeast");
        for (int province = FIRST_PROVINCE; province < FIRST_PROVINCE + PROVINCES; province++) {
            appoint(commands, Integer.toString(province));
            for (int city = 1; city <= PARTS; city++) {
                appoint(commands, Integer.toString(100 * province + city));
                for (int district = 1; district <= PARTS; district++) {
                    appoint(commands, Integer.toString(10_000 * province + 100 * city + district));
                }
            }
        }
    }

    private void appoint(Consumer<Command> commands, String region) {
        commands.accept(new Command.AppointAgent(Header.of("a", SeedScenario.AT), any(), region));
    }

    private int district() {
        return 10_000 * (FIRST_PROVINCE + random.nextInt(PROVINCES))
                + 100 * (1 + random.nextInt(PARTS))
                + 1
                + random.nextInt(PARTS);
    }

    private String any() {
        return "m" + random.nextInt(members);
    }
}
