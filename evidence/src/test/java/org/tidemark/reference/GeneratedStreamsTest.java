package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

final class GeneratedStreamsTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 250;

    @ParameterizedTest
    @EnumSource(Features.class)
    void every_property_of_section_six_holds_after_every_command(Features features) {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, features, LENGTH);
            ReferenceLedger ledger = new ReferenceLedger();
            stream.plans().forEach(ledger::adopt);
            LedgerProperties properties = new LedgerProperties(stream.plans());
            for (JsonNode command : stream.commands()) {
                Outcome outcome = ledger.execute(command);
                try {
                    properties.check(command, outcome, ledger.state());
                } catch (LedgerProperties.BrokenPropertyException e) {
                    throw new AssertionError("seed " + seed + ", " + command, e);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Features.class)
    void most_commands_are_accepted_and_refusals_are_of_many_kinds(Features features) {
        int accepted = 0;
        Set<String> codes = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (long seed = 0; seed < STREAMS; seed++) {
            for (Outcome outcome : run(StreamGenerator.generate(seed, features, LENGTH))) {
                switch (outcome) {
                    case Outcome.Accepted done -> {
                        accepted++;
                        done.events().forEach(event -> events.add(event.type()));
                    }
                    case Outcome.Rejected refused -> codes.add(refused.code());
                    case Outcome.Duplicate _ -> codes.add("duplicate");
                }
            }
        }
        assertThat(accepted).isGreaterThan(STREAMS * LENGTH * 7 / 10);
        assertThat(codes)
                .contains(
                        "duplicate",
                        "id-conflict",
                        "out-of-order",
                        "insufficient-points",
                        "hold-ended",
                        "over-released",
                        "unknown-supplier",
                        "duplicate-supplier",
                        "supply-over-amount",
                        "insufficient-payable",
                        "hold-mismatch",
                        "over-reversed",
                        "insufficient-orphan",
                        "worsens-terms",
                        "zero-mint");
        assertThat(events)
                .contains(
                        "cap-exit",
                        "swept",
                        "orphan-released",
                        "captured",
                        "released",
                        "moved",
                        "supplier-paid",
                        "tax-withheld",
                        "tax-returned",
                        "tax-paid",
                        "plan-adopted");
        if (features == Features.ALL) {
            assertThat(events).contains("sponsor-bound", "day-closed", "shares-granted");
            assertThat(codes).contains("not-eligible", "coins-over-limit", "not-capturable");
        }
    }

    @Test
    void the_fund_of_groups_is_always_the_sum_of_the_open_entries() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, Features.ALL, LENGTH);
            ReferenceLedger ledger = new ReferenceLedger();
            stream.plans().forEach(ledger::adopt);
            for (JsonNode command : stream.commands()) {
                ledger.execute(command);
                for (Programme programme : ledger.book().programmes.values()) {
                    Groups.Group open = programme.openGroup;
                    assertThat(ledger.book().accounts.balance(programme.groupAccount(), "CNY"))
                            .as("seed %d, %s", seed, command)
                            .isEqualTo(open == null ? BigInteger.ZERO : open.total());
                }
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_stream_and_the_same_stream_the_same_events() {
        CommandStream stream = StreamGenerator.generate(7, Features.ALL, LENGTH);
        assertThat(StreamGenerator.generate(7, Features.ALL, LENGTH)).isEqualTo(stream);
        assertThat(StreamGenerator.generate(8, Features.ALL, LENGTH)).isNotEqualTo(stream);
        assertThat(run(stream)).isEqualTo(run(stream));
    }

    private static List<Outcome> run(CommandStream stream) {
        ReferenceLedger ledger = new ReferenceLedger();
        stream.plans().forEach(ledger::adopt);
        List<Outcome> outcomes = new ArrayList<>();
        stream.commands().forEach(command -> outcomes.add(ledger.execute(command)));
        return outcomes;
    }
}
