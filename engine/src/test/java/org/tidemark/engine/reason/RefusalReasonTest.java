package org.tidemark.engine.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.reason.Argument.Thing;

class RefusalReasonTest {

    private static final String LETTERS = "a\"\\= \n\t会员:fenzhen-12";
    private static final int ROUNDS = 200;

    @Test
    void a_reason_stands_in_journals_as_its_key_and_its_arguments() {
        assertThat(RefusalReason.of(ReasonKey.WALLET_LEFT, Argument.fen(12_050)).text())
                .isEqualTo("wallet-left fen=12050");
        assertThat(
                        RefusalReason.of(
                                        ReasonKey.COINS_OVER_OFFER,
                                        Argument.count(2),
                                        Argument.name(Thing.OFFER, "a \"b\" \\ c"))
                                .text())
                .isEqualTo("coins-over-offer count=2 offer=\"a \\\"b\\\" \\\\ c\"");
        assertThat(RefusalReason.of(ReasonKey.HOLDS_MISMATCH).text()).isEqualTo("holds-mismatch");
        assertThat(
                        RefusalReason.of(
                                        ReasonKey.PLAN_UNREADABLE,
                                        new Argument.Words("第 1 行", "line 1"))
                                .text())
                .isEqualTo("plan-unreadable zh=\"第 1 行\" en=\"line 1\"");
    }

    @ParameterizedTest
    @EnumSource(ReasonKey.class)
    void prop_text_every_reason_is_read_back_as_it_was(ReasonKey key) {
        SplittableRandom random = new SplittableRandom(key.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            List<Argument> arguments =
                    key.arguments().stream().map(kind -> any(kind, random)).toList();
            RefusalReason reason = new RefusalReason(key, arguments);
            RefusalReason read = RefusalReason.read(reason.text());
            assertThat(read.text()).isEqualTo(reason.text());
            if (key != ReasonKey.AS_WRITTEN) {
                assertThat(read).isEqualTo(reason);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "the member holds 6870062 unlocked micropoints",
                "wallet-left",
                "wallet-left fen=",
                "wallet-left fen=12a",
                "wallet-left fen=012",
                "wallet-left fen=1 fen=2",
                "wallet-left count=1",
                "wallet-left fen=1 ",
                "no-pool programme=\"seed",
                "no-pool programme=seed",
                "no-pool name=\"seed\"",
                "day-closed day=2026-02-30",
                "plan-unreadable zh=\"a\"",
                "as-written zh=\"a\" en=\"a\""
            })
    void a_text_that_is_no_reason_is_said_as_it_is_written(String text) {
        assertThat(RefusalReason.read(text))
                .isEqualTo(RefusalReason.of(ReasonKey.AS_WRITTEN, Argument.words(text)));
        assertThat(RefusalReason.read(text).text()).isEqualTo(text);
    }

    @Test
    void a_reason_has_the_arguments_that_its_key_asks_for() {
        assertThatThrownBy(() -> RefusalReason.of(ReasonKey.WALLET_LEFT, Argument.count(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RefusalReason.of(ReasonKey.WALLET_LEFT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Argument any(Argument.Kind kind, SplittableRandom random) {
        return switch (kind) {
            case NAME ->
                    Argument.name(
                            Thing.values()[random.nextInt(Thing.values().length)], text(random));
            case FEN -> Argument.fen(random.nextLong());
            case HUNDREDTHS -> Argument.hundredths(random.nextLong());
            case MICROPOINTS -> Argument.micropoints(random.nextLong());
            case COUNT -> Argument.count(random.nextLong());
            case RATE -> Argument.rate(random.nextLong());
            case FLAG -> new Argument.Amount(random.nextInt(2), Fact.Unit.FLAG);
            case DAY -> Argument.day(LocalDate.ofEpochDay(random.nextInt()));
            case TIME ->
                    Argument.time(
                            OffsetDateTime.ofInstant(
                                    Instant.ofEpochSecond(
                                            random.nextInt(), random.nextInt(1_000_000) * 1_000L),
                                    ZoneOffset.ofTotalSeconds(random.nextInt(-64_000, 64_000))));
            case WORDS -> new Argument.Words(text(random), text(random));
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
