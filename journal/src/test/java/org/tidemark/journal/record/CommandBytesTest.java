package org.tidemark.journal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

final class CommandBytesTest {

    private static final Timestamp AT = Timestamp.parse("2026-01-01T09:00:00.000001+08:00");

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static List<Command> commands() {
        return List.of(
                new Command.AdoptPlan(Header.of("c", AT), "plan: 1\nprogramme: 大健康\n"),
                new Command.Enrol(Header.of("c", AT), "m1", "s1", 440305, true),
                new Command.Enrol(Header.of("c", AT), "m1", Command.NONE, Command.NO_REGION, false),
                new Command.Verify(Header.of("c", AT), "会员"),
                new Command.RegisterStore(Header.of("c", AT), "s", "m1", Command.NONE),
                new Command.Order(
                        Header.of("c", AT),
                        "m1",
                        List.of(
                                new Command.OrderLine("box", 100_000, 0),
                                new Command.OrderLine("盒", Long.MAX_VALUE, 1),
                                new Command.OrderLine("box", 5, 0, "供应商", 0),
                                new Command.OrderLine("box", 5, 0, Command.NONE, 4)),
                        5,
                        List.of("h1", "h2"),
                        "store",
                        44),
                new Command.Redeem(Header.of("c", AT), "p", "m1", Command.ALL),
                new Command.Reverse(Header.of("c", AT), "o-1", 77),
                new Command.Inject(Header.of("c", AT), "p", 1),
                new Command.ReleaseOrphan(Header.of("c", AT), "p", 2),
                new Command.Pause(Header.of("c", AT), "p"),
                new Command.Resume(Header.of("c", AT), "p"),
                new Command.Grant(Header.of("c", AT), "p", "m1", 3, 2, 1, 12, 30),
                new Command.Hold(Header.of("c", AT), "m1", 9, "h", Command.HoldAsset.COINS),
                new Command.Capture(Header.of("c", AT), "h"),
                new Command.VoidHold(Header.of("c", AT), "h"),
                new Command.Fund(Header.of("c", AT), 4),
                new Command.PayStore(Header.of("c", AT), "s", 5),
                new Command.AppointAgent(Header.of("c", AT), "m1", "4403"),
                new Command.AppointAgent(Header.of("c", AT), Command.NONE, "4403"),
                new Command.AppointLeader(Header.of("c", AT), "p", "m1", "经理"),
                new Command.AppointLeader(Header.of("c", AT), "p", "m1", Command.NONE),
                new Command.SetWeight(Header.of("c", AT), "p", "m1", "founders", 7),
                new Command.IssueCoins(Header.of("c", AT), "m1", 8, "debt 1"),
                new Command.GrantShares(Header.of("c", AT), "m1", 6, 2, DAY, "board"),
                new Command.DepositAdIncome(Header.of("c", AT), "p", 9),
                new Command.CompleteTasks(Header.of("c", AT), "p", "m1", DAY),
                new Command.CheckIn(Header.of("c", AT), "p", "m1", DAY),
                new Command.CloseDay(Header.of("c", AT), DAY),
                new Command.Move(Header.of("c", AT), "m1", 4403),
                new Command.RegisterSupplier(Header.of("c", AT), "供应商"),
                new Command.PaySupplier(Header.of("c", AT), "供应商", 3),
                new Command.PaySupplier(Header.of("c", AT), Command.NONE, 3),
                new Command.Release(Header.of("c", AT), "h", 2),
                new Command.Pause(Header.of("c", AT).by(By.actor("a")), "p"),
                new Command.Pause(Header.of("c", AT).by(new By("a", "b", "因为")), "p"),
                new Command.WithholdTax(Header.of("c", AT), "会员", 3),
                new Command.ReturnTax(Header.of("c", AT), "m1", 2),
                new Command.PayTax(Header.of("c", AT), 1));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_read_back_as_it_was(Command command) {
        assertThat(CommandDecoder.decode(record(CommandEncoder.encode(command))))
                .isEqualTo(command);
    }

    @Test
    void different_contents_have_different_bytes_whatever_their_time() {
        List<byte[]> all = commands().stream().map(CommandEncoder::encode).toList();
        assertThat(all.stream().map(java.util.HexFormat.of()::formatHex).distinct())
                .hasSize(all.size());
        Command later = commands().getFirst().at(Timestamp.parse("2027-01-01T00:00:00Z"));
        assertThat(CommandEncoder.encode(later)).isEqualTo(all.getFirst());
    }

    @Test
    void a_text_that_would_not_survive_is_refused_at_the_door() {
        for (String text : List.of("a\u0000b", "line\nbreak", "\uD800", "x\uDC00y", "\uD83D")) {
            assertThatThrownBy(() ->
                            CommandEncoder.encode(new Command.Verify(Header.of("c", AT), text)))
                    .isInstanceOf(UnfitCommandException.class)
                    .hasMessageContaining("member");
        }
        assertThat(CommandEncoder.encode(new Command.Verify(Header.of("c", AT), "\uD83D\uDE00")))
                .isNotEmpty();
    }

    @Test
    void an_id_is_neither_blank_nor_long() {
        for (String id : List.of("", "  ", "x".repeat(129))) {
            assertThatThrownBy(() -> CommandEncoder.encode(new Command.Fund(Header.of(id, AT), 1)))
                    .isInstanceOf(UnfitCommandException.class)
                    .hasMessageContaining("id");
        }
    }

    @Test
    void a_time_outside_all_range_is_refused() {
        Command early = new Command.Fund(Header.of("c", new Timestamp(Long.MIN_VALUE + 1, 0)), 1);
        assertThatThrownBy(() -> CommandEncoder.checkTime(early))
                .isInstanceOf(UnfitCommandException.class);
    }

    @Test
    void bytes_that_are_no_command_are_corrupt() {
        assertThatThrownBy(() -> CommandDecoder.decode(record(new byte[] {1, 2, 3})))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("record 5");
        assertThatThrownBy(() -> CommandDecoder.decode(record(new byte[0])))
                .isInstanceOf(CorruptRecordException.class);
    }

    private static JournalRecord record(byte[] command) {
        return new JournalRecord(5, AT, false, "c", command, new byte[0], new byte[32], List.of());
    }
}
