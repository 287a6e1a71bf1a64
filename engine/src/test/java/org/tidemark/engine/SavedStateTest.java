package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.adopt;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.fund;
import static org.tidemark.engine.fixture.Commands.grantLocked;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.holdCoins;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.pause;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.registerSupplier;
import static org.tidemark.engine.fixture.Commands.reverse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.fixture.FullPlan;
import org.tidemark.engine.fixture.PlanLibrary;
import org.tidemark.engine.fixture.SavedBytes;

/** The saved form of a ledger: the bytes of snapshots that lie in people's databases. */
final class SavedStateTest {

    private static final String GOLDEN = "saved-state.hex";
    private static final String WITHOUT_TAX = "saved-state-without-tax.hex";
    private static final Path ACTUAL = Path.of("target", GOLDEN);
    private static final int LINE = 64;
    private static final Timestamp LATE = Timestamp.parse("2026-01-01T20:00:00.000001Z");

    private final PlanLibrary library = new PlanLibrary();
    private final String text = library.put("golden plan", FullPlan.build());

    /** A short history with something of everything in it. */
    private List<Command> history() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return List.of(
                adopt("plan", text),
                new Command.Enrol(Header.of("e1", AT), "张三", "", 441_900, true),
                enrol("m2", "张三"),
                enrol("m3", "m2"),
                registerStore("s1", "m2", "张三"),
                registerSupplier("供应商"),
                orderOf("o0", "m2").supplied("goods", 100_000, "供应商", 12_345).build(),
                redeemAll("r0", "m2"),
                new Command.AppointAgent(Header.of("a1", AT), "m3", "4419"),
                new Command.AppointAgent(Header.of("a2", AT), "m2", "south"),
                new Command.AppointLeader(Header.of("l1", AT), "seed", "张三", "leader"),
                new Command.SetWeight(Header.of("w1", AT), "seed", "m2", "founders", 7),
                new Command.IssueCoins(Header.of("i1", AT), "m3", 20_000, "debt"),
                orderOf("o1", "m3").line("goods", 120_000, 5_000).store("s1").build(),
                orderOf("o2", "张三").line("goods", 100_000).build(),
                orderOf("o3", "m3").line("goods", 50_000).at("2026-01-01T19:00:00Z").build(),
                at(grantLocked("g1", "m2", 40_000, 300_000, 3, 30)),
                at(redeem("r1", "张三", 50_000_000)),
                at(reverse("v1", "o1", 33_333)),
                at(hold("h1", "m2", 1_234, "withdrawal")),
                at(holdCoins("h2", "m3", 4_321, "checkout")),
                at(fund("f1", 99)),
                new Command.DepositAdIncome(Header.of("d1", LATE), "seed", 50_000),
                new Command.CompleteTasks(Header.of("t1", LATE), "seed", "m3", day),
                new Command.CompleteTasks(Header.of("t2", LATE), "seed", "m3", day.plusDays(1)),
                new Command.CheckIn(Header.of("k1", LATE), "seed", "张三", day),
                new Command.CheckIn(Header.of("k2", LATE), "seed", "m2", day.plusDays(1)),
                new Command.CloseDay(Header.of("z1", LATE), day),
                new Command.GrantShares(
                        Header.of("x1", LATE), "张三", 100, 5, LocalDate.of(2030, 1, 1), "board"),
                at(pause("p1")));
    }

    private static Command at(Command command) {
        return command.at(LATE);
    }

    private Ledger ledger() {
        Ledger ledger = new Ledger(library, new MemoryArchive());
        for (Command command : history()) {
            assertThat(ledger.execute(command, EventSink.NOTHING))
                    .as("%s", command)
                    .isEqualTo(Outcome.Accepted.INSTANCE);
        }
        return ledger;
    }

    private static byte[] golden() throws IOException {
        return kept(GOLDEN);
    }

    private static byte[] kept(String name) throws IOException {
        try (InputStream in = SavedStateTest.class.getResourceAsStream(name)) {
            assertThat(in).as("resource %s", name).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.replace("\n", ""));
        }
    }

    private static String lines(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        String hex = HexFormat.of().formatHex(bytes);
        for (int from = 0; from < hex.length(); from += LINE) {
            lines.append(hex, from, Math.min(from + LINE, hex.length())).append('\n');
        }
        return lines.toString();
    }

    private Ledger load(byte[] saved) throws IOException {
        return Ledger.load(library, new MemoryArchive(), SavedBytes.in(saved));
    }

    @Test
    void a_fixed_history_saves_the_very_bytes_that_are_kept() throws IOException {
        byte[] actual = SavedBytes.of(ledger()::save);
        Files.writeString(ACTUAL, lines(actual));
        assertThat(lines(actual))
                .as(
                        "The saved form has changed: snapshots of old ledgers would be misread."
                                + " If that is meant, raise Ledger.STATE_VERSION, so that they are"
                                + " refused and the journal is executed anew, and replace"
                                + " src/test/resources/org/tidemark/engine/%s by %s.",
                        GOLDEN, ACTUAL)
                .isEqualTo(lines(golden()));
    }

    @Test
    void the_bytes_that_are_kept_load_as_the_ledger_that_the_history_makes() throws IOException {
        Ledger loaded = load(golden());
        Ledger executed = ledger();
        assertThat(LedgerAudit.violations(loaded.view())).isEmpty();
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(golden());
        assertThat(loaded.view().pool(0)).isEqualTo(executed.view().pool(0));
        assertThat(loaded.view().pool(0).paused()).isTrue();
        assertThat(loaded.view().position(0, 0)).isEqualTo(executed.view().position(0, 0));
        assertThat(loaded.view().position(0, 1).lockedMicro()).isPositive();
        assertThat(loaded.view().openHolds()).isEqualTo(executed.view().openHolds()).hasSize(2);
        assertThat(loaded.view().lastAt()).isEqualTo(LATE);
        assertThat(loaded.view().level(0, 0)).isEqualTo("leader");
        assertThat(loaded.view().planText(0)).isEqualTo("golden plan");
    }

    @Test
    void what_was_saved_before_there_was_an_account_of_tax_loads_as_the_same_ledger()
            throws IOException {
        Ledger loaded = load(kept(WITHOUT_TAX));
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(SavedBytes.of(ledger()::save));
        assertThat(LedgerAudit.violations(loaded.view())).isEmpty();
    }

    @Test
    void an_empty_ledger_is_saved_and_loaded_too() throws IOException {
        byte[] empty = SavedBytes.of(new Ledger(library, new MemoryArchive())::save);
        Ledger loaded = load(empty);
        assertThat(loaded.view().memberCount()).isZero();
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(empty);
        assertThat(loaded.execute(enrol("m1"), EventSink.NOTHING))
                .isEqualTo(Outcome.Accepted.INSTANCE);
    }

    @Test
    void state_that_is_cut_off_anywhere_is_not_loaded() throws IOException {
        byte[] whole = golden();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> load(cut))
                    .as("%s of %s bytes", length, whole.length)
                    .isInstanceOfAny(IOException.class, LedgerException.UnreadableState.class);
        }
    }

    /** Damage that leaves a readable state is found by the hash that snapshots carry. */
    @Test
    void damaged_state_is_unreadable_or_another_state_and_nothing_else_goes_wrong()
            throws IOException {
        byte[] whole = golden();
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % Byte.SIZE);
            try {
                load(damaged);
            } catch (IOException | LedgerException.UnreadableState unreadable) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 8);
    }

    @Test
    void state_of_another_version_is_not_loaded() throws IOException {
        byte[] other = golden();
        other[0] = 2;
        assertThatThrownBy(() -> load(other))
                .isInstanceOf(LedgerException.UnreadableState.class)
                .hasMessageContaining("saved state of version");
    }

    @Test
    void state_whose_plan_the_reader_no_longer_takes_is_not_loaded() throws IOException {
        byte[] saved = golden();
        assertThatThrownBy(() ->
                        Ledger.load(new PlanLibrary(), new MemoryArchive(), SavedBytes.in(saved)))
                .isInstanceOf(LedgerException.UnreadableState.class)
                .hasMessageContaining("does not pass the reader any more");
    }

    @Test
    void what_is_loaded_goes_on_like_what_was_saved() throws IOException {
        Ledger executed = ledger();
        Ledger loaded = load(SavedBytes.of(executed::save));
        List<Command> more =
                List.of(
                        at(order("n1", "m2", 70_000)),
                        new Command.Resume(Header.of("n2", LATE), "seed"),
                        at(order("n3", "张三", 150_000)),
                        at(redeem("n4", "m3", 1_000_000)),
                        new Command.CloseDay(Header.of("n5", LATE), LocalDate.of(2026, 2, 1)));
        for (Command command : more) {
            assertThat(loaded.execute(command, EventSink.NOTHING))
                    .isEqualTo(executed.execute(command, EventSink.NOTHING));
        }
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(SavedBytes.of(executed::save));
    }
}
