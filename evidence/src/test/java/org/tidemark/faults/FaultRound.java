package org.tidemark.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One round: load, a fault at a random moment, recovery, and the judgement of everything so far.
 */
final class FaultRound {

    private static final int CLIENTS = 6;
    private static final int AGAIN = 30;
    private static final int LEAST_BEFORE = 100;
    private static final int MOST_BEFORE = 500;
    private static final int AFTER = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * So far a stamp may be beside the time of the script, which looks at no clock of the platform.
     */
    private static final Duration STAMPED_WITHIN = Duration.ofMinutes(1);

    private final FaultWorld world;
    private final int number;
    private final Fault fault;
    private final SplittableRandom dice;
    private final String prefix;
    private final List<String> wrong = new ArrayList<>();

    FaultRound(FaultWorld world, int number, Fault fault, SplittableRandom dice) {
        this.world = world;
        this.number = number;
        this.fault = fault;
        this.dice = dice;
        this.prefix = FaultWorld.OURS + String.format(Locale.ROOT, "%02d", number);
    }

    /** Runs it. */
    RoundReport run() throws Exception {
        PlatformNode node = fault.begin(world, FaultWorld.freePort()).serving();
        try (HealthWatch watch = new HealthWatch(node.port());
                Shoppers shoppers =
                        new Shoppers(prefix, CLIENTS, List.of(world.door(node)), dice.split())) {
            watch.await(HealthState.WELL::fits, System.nanoTime(), PATIENCE);
            long begin = System.nanoTime();
            require(
                    shoppers.awaitAcknowledged(
                            LEAST_BEFORE + dice.nextInt(MOST_BEFORE - LEAST_BEFORE), PATIENCE),
                    "the load does not get on");
            List<HealthLook> before = watch.between(begin, System.nanoTime() - 1_000_000_000L / 4);
            FaultStage stage = new FaultStage(prefix, world, node, watch, shoppers, dice);
            Strike strike = fault.strike(stage);
            return recovered(stage, before, strike);
        }
    }

    private RoundReport recovered(FaultStage stage, List<HealthLook> before, Strike strike)
            throws Exception {
        List<HealthLook> during = stage.watch().between(strike.faultNanos(), strike.mendedNanos());
        wrong.addAll(strike.wrong());
        before.stream()
                .filter(look -> !HealthState.WELL.fits(look))
                .findFirst()
                .ifPresent(look -> wrong.add("before the fault health said " + look.text()));
        strike.rule().broken(during, strike.faultNanos()).ifPresent(wrong::add);
        require(
                stage.shoppers().awaitAcknowledged(1, PATIENCE),
                "nothing was acknowledged after the fault");
        double recovery = (System.nanoTime() - strike.mendedNanos()) / 1e9;
        boolean well = strike.watch().await(HealthState.WELL::fits, strike.mendedNanos(), PATIENCE);
        require(well, "health never said again that all is well");
        long after = System.nanoTime();
        require(
                stage.shoppers().awaitAcknowledged(AFTER, PATIENCE),
                "the load does not get on after the fault");
        stage.shoppers().close();
        stage.shoppers()
                .settle(world.door(strike.node()), AGAIN)
                .ifPresent(one -> wrong.add(one.id() + " never gets an answer that stays"));
        List<HealthLook> afterwards = strike.watch().between(after, System.nanoTime());
        afterwards.stream()
                .filter(look -> !HealthState.WELL.fits(look))
                .findFirst()
                .ifPresent(look -> wrong.add("after the fault health said " + look.text()));
        strike.watch().close();
        return judged(strike, List.of(before, during, afterwards), recovery, stage);
    }

    private RoundReport judged(
            Strike strike, List<List<HealthLook>> phases, double recovery, FaultStage stage)
            throws Exception {
        world.verify().ifPresent(wrong::add);
        List<BookLine> book = world.book().lines();
        List<JournalLine> journal = world.journal();
        BookVerdict verdict = BookJudgement.of(book, journal, FaultWorld.OURS);
        wrong.addAll(verdict.violations());
        Instant latest = Instant.now().plus(STAMPED_WITHIN);
        Instant earliest = world.begin().minus(STAMPED_WITHIN);
        journal.stream()
                .filter(line -> line.at().isAfter(latest) || line.at().isBefore(earliest))
                .findFirst()
                .ifPresent(line -> wrong.add(line + " is stamped with a wrong time"));
        require(strike.node().stop(), "it did not stop when asked");
        List<String> health = new ArrayList<>(phases.stream().map(HealthRule::texts).toList());
        strike.rule()
                .shown(phases.get(1), strike.faultNanos())
                .ifPresent(shown ->
                        health.set(
                                1,
                                health.get(1)
                                        + String.format(
                                                Locale.ROOT, " (%.1f s)", shown.toMillis() / 1e3)));
        System.out.printf("turned away: %s%n", stage.shoppers().turnedAway());
        return new RoundReport(
                number,
                fault.name(),
                book.stream().filter(line -> line.id().startsWith(prefix + "-")).toList(),
                verdict,
                health,
                recovery,
                wrong);
    }

    private void require(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }
}
