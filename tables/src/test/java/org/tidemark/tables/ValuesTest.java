package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.value.DateReader;
import org.tidemark.tables.value.IdText;
import org.tidemark.tables.value.YesNo;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05.01.2024",
                "01/05/2024",
                "2024-02-30",
                "2024-13-01",
                "9999-12-31",
                "0024-01-05",
                "2024-01-05 25:00",
                "2024-01-05 上午 13:00",
                "2024-01-05 晚上12:00",
                "2024-1/5",
                "12345",
                "99999",
                "",
                "昨天",
                "2024-01-05 08:03:11 CST",
                "1.38E+10"
            })
    void whatMayBeReadInTwoWaysOrInNoneIsNoDate(String text) {
        assertThatThrownBy(() -> DateReader.usual().read(text))
                .isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-05 下午 12:05,12:05",
        "2024-01-05 上午 12:05,00:05",
        "2024-01-05 上午 0:05,00:05",
        "2024-01-05 中午12:30,12:30",
        "2024-01-05 中午1:30,13:30",
        "2024-01-05 晚上8:00,20:00",
        "2024-01-05 下午 15:03,15:03",
        "2024-01-05 12:05 AM,00:05",
        "2024-01-05 3:05 p.m.,15:05",
        "２０２４／１／５　８：０３,08:03",
        "2024年1月5日 星期五 8点3分,08:03"
    })
    void morningsAndAfternoonsAreToldApart(String text, String time) {
        assertThat(DateReader.usual().read(text).local())
                .isEqualTo(LocalDateTime.parse("2024-01-05T" + time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    YYYY-MM-dd          | write yyyy
                    yyyy-MM-DD          | D is the day of the year; write dd
                    yyyy-mm-dd          | m is minutes; write MM
                    dd/mm/yyyy          | m is minutes; write MM
                    yyyy-MM-dd hh:mm:ss | needs a (AM/PM)
                    yyyy-MM-dd HH:mm a  | contradicts H
                    yyyy-MM-dd HH:MM    | M is the month; write mm
                    yyyy-MM-dd HH:mm:SS | write ss
                    %Y-%m-%d            | write yyyy for %Y
                    y/M/d               | write yyyy or yy
                    MM-dd               | it has no year
                    yyyy-MM             | it has no day
                    yyyyQQQQQQMMdd      | is no date format
                    """)
    void aPatternThatCannotBeMeantIsExplainedByItsLetter(String pattern, String words) {
        assertThatThrownBy(() -> DateReader.ofPattern(pattern))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd.MM.yyyy          | 05.01.2024          | 2024-01-05T00:00
                    d/M/yy H:mm         | 5/1/24 8:03         | 2024-01-05T08:03
                    yyyy-MM-dd hh:mm a  | 2024-01-05 03:05 PM | 2024-01-05T15:05
                    yyyy/M/d ah:mm      | 2024/1/5 下午3:05    | 2024-01-05T15:05
                    d MMM yyyy          | 5 jan 2024          | 2024-01-05T00:00
                    yyyyDDD             | 2024005             | 2024-01-05T00:00
                    """)
    void aPatternThatIsMeantReads(String pattern, String text, String time) throws Exception {
        assertThat(DateReader.ofPattern(pattern).read(text).local())
                .isEqualTo(LocalDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "()", "--5", "(-5)", "-5-", "+-5", "5+", "1.234,50", "12,50"})
    void whatIsNoAmountOfATableIsNone(String text) {
        assertThat(Fen.read(text, AmountStyle.TABLE)).isEmpty();
    }

    @Test
    void aDecimalCommaIsReadWhereItIsSaid() {
        AmountStyle comma = AmountStyle.TABLE.withDecimalComma();
        assertThat(Fen.read("1.234,50", comma)).contains(new Fen(123_450));
        assertThat(Fen.read("-1 234,5", comma)).contains(new Fen(-123_450));
        assertThat(Fen.read("12.50", comma)).isEmpty();
        assertThat(Fen.read("-5", AmountStyle.FORM)).isEmpty();
    }

    @Test
    void yesAndNoAreReadAndNothingElse() {
        for (String yes : new String[] {"YES", "Yes", "TRUE", "1", "y", "是", "Ｙ", " 是 "}) {
            assertThat(YesNo.read(yes)).contains(true);
        }
        for (String no : new String[] {"NO", "false", "0", "n", "否"}) {
            assertThat(YesNo.read(no.toUpperCase(Locale.ROOT))).contains(false);
        }
        for (String neither : new String[] {"", "2", "maybe", "上架"}) {
            assertThat(YesNo.read(neither)).isEmpty();
        }
    }

    @Test
    void idsThatASpreadsheetHasSpoiledAreKnown() {
        assertThat(IdText.isScientific("1.38001E+10")).isTrue();
        assertThat(IdText.isScientific("2E17")).isTrue();
        assertThat(IdText.isScientific("13800100000")).isFalse();
        assertThat(IdText.isScientific("E12")).isFalse();
    }
}
