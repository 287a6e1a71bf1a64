package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.SavedBytes;

/** A ledger is its history and nothing else: not its names, not how often it was saved. */
final class HistoryTest {

    private static final int STREAMS = 20;
    private static final int LENGTH = 300;

    /** Balances by account and asset, in numbers. */
    private static Map<String, Long> balances(Ledger ledger) {
        Map<String, Long> balances = new TreeMap<>();
        ledger.view()
                .forEachBalance(
                        (account, asset, amount) -> balances.put(account + " " + asset, amount));
        return balances;
    }

    @Test
    void the_same_commands_give_the_same_events_and_the_same_bytes() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            CommandStream again = StreamGenerator.generate(seed, LENGTH);
            assertThat(again.commands()).as("seed %s", seed).isEqualTo(stream.commands());
            CommandStream.Result first = stream.run();
            CommandStream.Result second = again.run();
            assertThat(second.told()).as("seed %s", seed).isEqualTo(first.told());
            assertThat(second.savedHex()).as("seed %s", seed).isEqualTo(first.savedHex());
        }
    }

    @Test
    void saving_and_loading_at_random_places_changes_nothing_of_what_follows() throws IOException {
        for (long seed = 0; seed < STREAMS; seed++) {
            Dice dice = new Dice(seed);
            changesNothing(StreamGenerator.generate(seed, LENGTH), () -> dice.percent(3));
        }
    }

    @Test
    void saving_and_loading_before_every_single_command_changes_nothing() throws IOException {
        for (long seed = STREAMS; seed < STREAMS + 3; seed++) {
            changesNothing(StreamGenerator.generate(seed, LENGTH), () -> true);
        }
    }

    private static void changesNothing(CommandStream stream, BooleanSupplier goesThroughSnapshot)
            throws IOException {
        CommandStream.Result straight = stream.run();
        MemoryArchive archive = new MemoryArchive();
        Ledger ledger = new Ledger(stream.plans(), archive);
        List<String> told = new ArrayList<>();
        for (Command command : stream.commands()) {
            if (goesThroughSnapshot.getAsBoolean()) {
                byte[] saved = SavedBytes.of(ledger::save);
                ledger = Ledger.load(stream.plans(), archive, SavedBytes.in(saved));
                assertThat(SavedBytes.of(ledger::save)).isEqualTo(saved);
            }
            told.addAll(CommandStream.execute(ledger, command));
        }
        assertThat(told).isEqualTo(straight.told());
        assertThat(CommandStream.savedHex(ledger)).isEqualTo(straight.savedHex());
    }

    @Test
    void members_under_other_names_fare_the_same() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            CommandStream renamed =
                    stream.map(command -> Names.renamed(command, name -> "会员 " + name.hashCode()));
            assertThat(renamed.commands()).isNotEqualTo(stream.commands());
            CommandStream.Result before = stream.run();
            CommandStream.Result after = renamed.run();
            assertThat(after.told()).as("seed %s", seed).isEqualTo(before.told());
            assertThat(balances(after.ledger())).isEqualTo(balances(before.ledger()));
        }
    }

    /** Commands that are refused, repeated or in conflict leave no trace but their pinned ids. */
    @Test
    void a_history_without_its_refusals_is_the_same_history() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            CommandStream.Result purged = stream.accepted().run();
            assertThat(purged.savedHex()).as("seed %s", seed).isEqualTo(stream.run().savedHex());
            assertThat(purged.told()).doesNotContain("Rejected", "Duplicate");
        }
    }
}
