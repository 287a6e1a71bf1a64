package org.tidemark.bench.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.tidemark.bench.BenchPlans;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

/** The seed plan: a pool and its forced exits; orders of 10.00 to 2,000.00 by random members. */
final class SeedScenario implements Scenario {

    /** When everything happens. */
    static final Timestamp AT = Timestamp.parse("2026-01-01T08:00:00+08:00");

    private final int members;
    private final SplittableRandom random = new SplittableRandom(20260101);

    SeedScenario(int members) {
        this.members = members;
    }

    @Override
    public String plan() {
        return BenchPlans.SEED;
    }

    @Override
    public void populate(Consumer<Command> commands) {
        for (int member = 0; member < members; member++) {
            commands.accept(
                    new Command.Enrol(
                            Header.of("e", AT),
                            "m" + member,
                            Command.NONE,
                            Command.NO_REGION,
                            false));
        }
    }

    @Override
    public Command.Order order() {
        return new Command.Order(
                Header.of("o", AT),
                "m" + random.nextInt(members),
                List.of(new Command.OrderLine("box", 1_000 + random.nextLong(199_001), 0)),
                0,
                List.of(),
                Command.NONE,
                Command.NO_REGION);
    }
}
