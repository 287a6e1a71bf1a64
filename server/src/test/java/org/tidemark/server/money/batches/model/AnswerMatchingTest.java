package org.tidemark.server.money.batches.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;

/** What is made of the rows of banks' answers. */
class AnswerMatchingTest {

    private static final String ACCOUNT = "6222020200112230";
    private static final long FEN = 9_940;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    state,    PAID,         FAILED,       RETURNED,     UNDERWAY
                    PLANNED,  NOT_SENT,     NOT_SENT,     NOT_SENT,     NOT_SENT
                    RELEASED, NOT_SENT,     NOT_SENT,     NOT_SENT,     NOT_SENT
                    AT_BANK,  PAID,         FAILED,       FAILED,       UNDERWAY
                    PAID,     TOLD_ALREADY, CONTRADICTS,  CONTRADICTS,  TOLD_ALREADY
                    SETTLED,  TOLD_ALREADY, CONTRADICTS,  RETURNED,     TOLD_ALREADY
                    STUCK,    TOLD_ALREADY, CONTRADICTS,  RETURNED,     TOLD_ALREADY
                    FAILED,   CONTRADICTS,  TOLD_ALREADY, TOLD_ALREADY, TOLD_ALREADY
                    RETURNED, TOLD_ALREADY, CONTRADICTS,  TOLD_ALREADY, TOLD_ALREADY
                    DROPPED,  NOT_SENT,     NOT_SENT,     NOT_SENT,     NOT_SENT
                    """,
            useHeadersInDisplayName = true)
    void each_word_on_each_state(
            LineState state,
            RowVerdict paid,
            RowVerdict failed,
            RowVerdict returned,
            RowVerdict underway) {
        Map<BankWord, RowVerdict> row =
                Map.of(
                        BankWord.PAID, paid,
                        BankWord.FAILED, failed,
                        BankWord.RETURNED, returned,
                        BankWord.UNDERWAY, underway);
        row.forEach((word, verdict) ->
                assertThat(one(row(word, FEN, ACCOUNT, ""), known(state, "")))
                        .as("%s of %s", word, state)
                        .isEqualTo(verdict));
        assertThat(one(row(BankWord.UNREADABLE, FEN, ACCOUNT, ""), known(state, "")))
                .isEqualTo(RowVerdict.UNREADABLE);
    }

    @Test
    void paid_under_another_number_of_the_bank_may_be_paid_twice() {
        KnownLine settled = known(LineState.SETTLED, "R-1");
        assertThat(one(row(BankWord.PAID, FEN, ACCOUNT, "R-1"), settled))
                .isEqualTo(RowVerdict.TOLD_ALREADY);
        assertThat(one(row(BankWord.PAID, FEN, ACCOUNT, ""), settled))
                .isEqualTo(RowVerdict.TOLD_ALREADY);
        assertThat(one(row(BankWord.PAID, FEN, ACCOUNT, "R-2"), settled))
                .isEqualTo(RowVerdict.CONTRADICTS);
    }

    /** What is done to a row of a file, and what must be made of it then. */
    private enum Wrong {
        NOTHING(RowVerdict.PAID),
        FAILED(RowVerdict.FAILED),
        AMOUNT(RowVerdict.WRONG_AMOUNT),
        NO_AMOUNT(RowVerdict.UNREADABLE),
        ACCOUNT(RowVerdict.WRONG_ACCOUNT),
        ROUNDED(RowVerdict.WRONG_ACCOUNT),
        NO_ACCOUNT(RowVerdict.WRONG_ACCOUNT),
        NUMBER(RowVerdict.UNKNOWN_LINE),
        WORD(RowVerdict.UNREADABLE),
        DOUBLED(RowVerdict.DOUBLED),
        DOUBLED_OTHERWISE(RowVerdict.DOUBLED);

        private final RowVerdict verdict;

        Wrong(RowVerdict verdict) {
            this.verdict = verdict;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void thousands_of_rows_with_planted_faults(long seed) {
        Random random = new Random(seed);
        Map<String, KnownLine> known = new HashMap<>();
        List<AnswerRow> rows = new ArrayList<>();
        List<RowVerdict> wanted = new ArrayList<>();
        Map<Wrong, Integer> planted = new EnumMap<>(Wrong.class);
        for (int i = 0; i < 3_000; i++) {
            String line = "bl%018d".formatted(i);
            String account = digits(random, 12 + random.nextInt(8));
            long fen = 1L + random.nextInt(1_000_000);
            known.put(line, new KnownLine(line, LineState.AT_BANK, fen, account, ""));
            Wrong wrong = Wrong.values()[random.nextInt(Wrong.values().length)];
            planted.merge(wrong, 1, Integer::sum);
            int copies = wrong.name().startsWith("DOUBLED") ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                rows.add(planted(wrong, copy, line, fen, account, random));
                wanted.add(wrong.verdict);
            }
        }
        List<Judged> judged = AnswerMatching.judge(rows, known);
        assertThat(judged).extracting(Judged::verdict).containsExactlyElementsOf(wanted);
        assertThat(judged).extracting(Judged::row).containsExactlyElementsOf(rows);
        assertThat(planted).hasSize(Wrong.values().length);
    }

    private static AnswerRow planted(
            Wrong wrong, int copy, String line, long fen, String account, Random random) {
        String masked =
                random.nextBoolean()
                        ? account
                        : account.substring(0, 4)
                                + "****"
                                + account.substring(account.length() - 4);
        boolean failed = wrong == Wrong.FAILED || wrong == Wrong.DOUBLED_OTHERWISE && copy == 1;
        return new AnswerRow(
                random.nextInt(100_000),
                wrong == Wrong.NUMBER ? "" : line,
                switch (wrong) {
                    case AMOUNT -> OptionalLong.of(fen + (random.nextBoolean() ? 1 : -1));
                    case NO_AMOUNT -> OptionalLong.empty();
                    default -> OptionalLong.of(fen);
                },
                switch (wrong) {
                    case ACCOUNT -> "****" + other(account.substring(account.length() - 4));
                    case ROUNDED -> "6.22202E+18";
                    case NO_ACCOUNT -> "";
                    default -> masked;
                },
                wrong == Wrong.WORD
                        ? BankWord.UNREADABLE
                        : failed ? BankWord.FAILED : BankWord.PAID,
                "R" + random.nextInt(),
                "");
    }

    private static String other(String end) {
        return "%04d".formatted((Integer.parseInt(end) + 1) % 10_000);
    }

    private static String digits(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(10)))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    6222020200112230,        true
                    6222 0202 0011 2230,     true
                    6222-0202-0011-2230,     true
                    ６２２２０２０２００１１２２３０, true
                    622202******2230,        true
                    ****2230,                true
                    2230,                    true
                    尾号2230,                 false
                    230,                     false
                    ***230,                  false
                    ****2231,                false
                    6223******2230,          false
                    6222020200112231,        false
                    06222020200112230,       false
                    6.22202E+15,             false
                    6222020200110000,        false
                    '',                      false
                    """)
    void an_account_is_known_by_its_end(String shown, boolean fits) {
        assertThat(AccountEnd.fits(shown, ACCOUNT)).isEqualTo(fits);
        assertThat(AccountEnd.fits(shown, "")).as("one that was forgotten").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    成功,     PAID
                    ' 交易成功 ', PAID
                    ＳＵＣＣＥＳＳ,  PAID
                    Paid,    PAID
                    不成功,   UNREADABLE
                    未成功,   UNREADABLE
                    部分成功,  UNREADABLE
                    not paid, UNREADABLE
                    失败,     FAILED
                    REJECTED, FAILED
                    退汇,     RETURNED
                    处理中,   UNDERWAY
                    '',      UNREADABLE
                    """)
    void a_word_is_known_to_the_letter(String text, BankWord word) {
        assertThat(BankWord.of(text)).isEqualTo(word);
    }

    private static AnswerRow row(BankWord word, long fen, String account, String reference) {
        return new AnswerRow(2, "bl1", OptionalLong.of(fen), account, word, reference, "");
    }

    private static KnownLine known(LineState state, String reference) {
        return new KnownLine("bl1", state, FEN, ACCOUNT, reference);
    }

    private static RowVerdict one(AnswerRow row, KnownLine line) {
        return AnswerMatching.judge(List.of(row), Map.of("bl1", line)).getFirst().verdict();
    }
}
