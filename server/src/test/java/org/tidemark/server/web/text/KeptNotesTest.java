package org.tidemark.server.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.plan.Language;
import org.tidemark.plan.reason.ReasonWords;

/** What is kept of a refusal is told in words; any other note stays what it is. */
class KeptNotesTest {

    private final Texts texts =
            new Texts(TextConfiguration.messageSource(), () -> new ReasonWords("CNY"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    insufficient-wallet wallet-left fen=12050 | 钱包余额不足 · 钱包可用余额为 ¥120.50。 | Not enough money in the wallet · The wallet has ¥120.50 to use.
                    hold-ended hold-ended hold="h 1" | 该冻结已结束 · 冻结“h 1”已结束。 | The hold has ended · The hold “h 1” has ended.
                    insufficient-wallet the wallet holds 5 fen | 钱包余额不足 | Not enough money in the wallet
                    insufficient-wallet | 钱包余额不足 | Not enough money in the wallet
                    the goods are broken | the goods are broken | the goods are broken
                    缺货 | 缺货 | 缺货
                    """)
    void a_note_is_told(String note, String zh, String en) {
        assertThat(texts.in(Language.ZH).ofNote(note)).isEqualTo(zh);
        assertThat(texts.in(Language.EN).ofNote(note)).isEqualTo(en);
    }
}
