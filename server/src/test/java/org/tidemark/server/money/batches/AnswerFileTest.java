package org.tidemark.server.money.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.money.batches.model.AnswerRow;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Files as banks and spreadsheets write them. */
class AnswerFileTest {

    private static final String LINE = "bl261130000000000017";
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "UTF-16LE"})
    void a_banks_file_with_lines_before_its_header_and_sums_below(String charset) {
        String text =
                """
                批量转账结果,,,,,
                企业名称,某某公司,,,,
                序号,收款人账号,收款人户名,交易金额,交易状态,备注,银行流水号,失败原因
                1,\t6222020200112230,会员,"1,099.40",交易成功,提现 %s,20261130001,
                2,6222******2231,会员,￥20.00,交易失败,bl261130000000000018,,账号已销户
                合计,,,"1,119.40",,,,
                """
                        .formatted(LINE);
        AnswerFile file =
                AnswerFile.of(
                        charset.equals("UTF-16LE")
                                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)
                                : text.getBytes(Charset.forName(charset)));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.rows())
                .containsExactly(
                        new AnswerRow(
                                4,
                                LINE,
                                OptionalLong.of(109_940),
                                "6222020200112230",
                                BankWord.PAID,
                                "20261130001",
                                ""),
                        new AnswerRow(
                                5,
                                "bl261130000000000018",
                                OptionalLong.of(2_000),
                                "6222******2231",
                                BankWord.FAILED,
                                "",
                                "账号已销户"));
    }

    @Test
    void our_own_list_with_a_result_behind_it_comes_back_from_a_spreadsheet() {
        OutTable table =
                new OutTable(
                        List.of(
                                Column.digits("Line"),
                                Column.digits("Account"),
                                Column.amount("Amount"),
                                Column.text("Result"),
                                Column.digits("Reference")),
                        List.of(
                                List.of(LINE, "6222020200112230", "99.40", "Success", "0017"),
                                List.of("", "", "", "", "")));
        AnswerRow wanted =
                new AnswerRow(
                        2,
                        LINE,
                        OptionalLong.of(9_940),
                        "6222020200112230",
                        BankWord.PAID,
                        "0017",
                        "");
        assertThat(AnswerFile.of(table.workbook()).rows()).containsExactly(wanted);
        assertThat(AnswerFile.of(table.csv().getBytes(StandardCharsets.UTF_8)).rows())
                .containsExactly(wanted);
        assertThat(table.workbook()).as("whenever it is written").isEqualTo(table.workbook());
    }

    @Test
    void what_a_spreadsheet_has_eaten_is_a_row_in_which_it_cannot_be_read() {
        AnswerFile file =
                AnswerFile.of(
                        """
                        line,account,amount,result
                        %s,6.22202E+15,9.94E+01,success
                        2.61130E+17,6222020200112230,99.40,success
                        %s and bl261130000000000018,6222020200112230,99.405,maybe
                        """
                                .formatted(LINE, LINE)
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(file.rows())
                .extracting(AnswerRow::line, AnswerRow::amountFen, AnswerRow::word)
                .containsExactly(
                        tuple(LINE, OptionalLong.empty(), BankWord.PAID),
                        tuple("", OptionalLong.of(9_940), BankWord.PAID),
                        tuple("", OptionalLong.empty(), BankWord.UNREADABLE));
    }

    @Test
    void a_file_without_its_columns_is_refused_as_a_whole_and_says_which() {
        AnswerFile file = AnswerFile.of("行号,金额,开户行\n1,2,3\n".getBytes(GBK));
        assertThat(file.rows()).isEmpty();
        assertThat(file.mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.key()).isEqualTo("batches.bad.columns");
                    assertThat(mistake.arguments())
                            .containsExactly("account / 收款账号; result / status");
                });
        assertThat(AnswerFile.of(new byte[0]).mistakes()).hasSize(1);
        assertThat(AnswerFile.of(new byte[AnswerFile.MOST_BYTES + 1]).mistakes()).hasSize(1);
        assertThat(AnswerFile.of("line,account,amount,result\n".getBytes(GBK)).mistakes())
                .hasSize(1);
    }
}
