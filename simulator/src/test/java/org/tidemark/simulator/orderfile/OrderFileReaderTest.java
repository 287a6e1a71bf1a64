package org.tidemark.simulator.orderfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.command.Timestamp;

class OrderFileReaderTest {

    @TempDir private Path folder;

    private final StringWriter rejects = new StringWriter();

    @Test
    void columnsAreFoundByTheirStandardNamesInAnyOrder() throws Exception {
        assertThat(
                        read(
                                OrderFileFormat.standard(),
                                """
                                amount,noise,member,at,store,sponsor,region,offer,order
                                "12.50",x,m1,2026-01-31,s1,m0,4419,box,o-1
                                """))
                .containsExactly(
                        new FileRow(
                                2,
                                "o-1",
                                "m1",
                                Timestamp.parse("2026-01-31T00:00Z"),
                                false,
                                1_250,
                                0,
                                "box",
                                "s1",
                                "m0",
                                4_419));
    }

    @Test
    void columnsMayBeNamedAndNumberedAtOnceAndOthersAreLeftAlone() throws Exception {
        OrderFileFormat format =
                OrderFileFormat.standard()
                        .withColumns("member=买家,at=日期,amount=3")
                        .withDelimiter(";");
        List<FileRow> rows = read(format, "买家;日期;金额;store\n张三;2026-01-31;7;s1\n");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().member()).isEqualTo("张三");
        assertThat(rows.getFirst().amountFen()).isEqualTo(700);
        assertThat(rows.getFirst().store()).isEmpty();
    }

    @Test
    void columnsAllNumberedMeanThatThereIsNoHeader() throws Exception {
        OrderFileFormat format =
                OrderFileFormat.standard()
                        .withColumns("member=1, at=2, amount=4")
                        .withDelimiter("blanks")
                        .withDateFormat("yyyyMMdd");
        List<FileRow> rows =
                read(format, " 00001 19970101  1   11.77\n 00002\t19970112  1   12.00  \n");
        assertThat(rows).extracting(FileRow::member).containsExactly("00001", "00002");
        assertThat(rows).extracting(FileRow::amountFen).containsExactly(1_177L, 1_200L);
        assertThat(rows).extracting(FileRow::line).containsExactly(1L, 2L);
        assertThat(rejects.toString()).isEqualToIgnoringNewLines("\uFEFFline,reason,amount,detail");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(read(OrderFileFormat.standard(), "\uFEFFmember,at,amount\nm,2026-01-31,1\n"))
                .hasSize(1);
    }

    @Test
    void linesAreCountedAcrossEmptyOnesAndFieldsWithLineBreaks() throws Exception {
        List<FileRow> rows =
                read(
                        OrderFileFormat.standard().withColumns("member=member,at=at,amount=amount"),
                        "member,at,amount,note\n\nm1,2026-01-01,1,\"two\nlines\"\nm2,2026-01-01,1,\n");
        assertThat(rows).extracting(FileRow::line).containsExactly(3L, 5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            textBlock =
                    """
                    m1,2026-01-01            | field-count     | 2 fields where the first row has 9
                    ,2026-01-01,1,,,,,,      | no-member       | -
                    m1,,1,,,,,,              | no-date         | -
                    m1,2026-02-30,1,,,,,,    | bad-date        | 2026-02-30
                    m1,1/2/2026,1,,,,,,      | bad-date        | 1/2/2026
                    m1,2026-01-01,,,,,,,     | no-amount       | -
                    m1,2026-01-01,x,,,,,,    | bad-amount      | is not an amount
                    m1,2026-01-01,1.005,,,,,, | bad-amount     | is not an amount
                    m1,2026-01-01,$1,,,,,,   | bad-amount      | is not an amount
                    m1,2026-01-01,0.00,,,,,, | zero-amount     | 0.00
                    m1,2026-01-01,-0.00,,,,,, | zero-amount    | -0.00
                    m1,2026-01-01,-5,,,,,,   | negative-amount | -5
                    m1,2026-01-01,100000000000.01,,,,,, | amount-too-large | 100000000000.01
                    m1,2026-01-01,1,,,,,,,x  | field-count     | 10 fields where the first row has 9
                    m1,2026-01-01,1,,,,044,, | bad-region      | 044
                    """)
    void aRowThatIsNoOrderIsWrittenDownWithItsLineAndReason(
            String row, String reason, String detail) throws Exception {
        assertThat(
                        read(
                                OrderFileFormat.standard(),
                                "member,at,amount,offer,store,sponsor,region,order,x\n" + row))
                .isEmpty();
        String written = rejects.toString().lines().skip(1).findFirst().orElseThrow();
        assertThat(written).startsWith("2," + reason + ",").contains(detail == null ? "" : detail);
    }

    @Test
    void zerosBeyondTheSecondDecimalChangeNothing() throws Exception {
        assertThat(
                        read(OrderFileFormat.standard(), "member,at,amount\nm,2026-01-31,11.7700\n")
                                .getFirst()
                                .amountFen())
                .isEqualTo(1_177);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    member=1,at=2            | do not say where amount stands
                    member=1,at=2,amount=    | does not say which column
                    member=1,at=2,amount=0   | does not say which column
                    member=1,at=2,sum=3      | names no column; write NAME=COLUMN
                    member=1,member=2,at=3,amount=4 | given twice
                    """)
    void columnsThatCannotBeMeantAreRefused(String columns, String message) {
        assertThatThrownBy(() -> read(OrderFileFormat.standard().withColumns(columns), "a\n"))
                .isInstanceOf(OrderFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotAsItWasSaidToBeIsRefusedWithTheWayOut() {
        assertRefused(
                OrderFileFormat.standard(),
                "who;at;amount\n",
                "no column \"member\" for member among who, at, amount");
        assertRefused(OrderFileFormat.standard(), "", "no row in it");
        assertRefused(
                OrderFileFormat.standard(),
                "member,at,amount\n\"m,2026-01-31,1\n",
                "mind the quotes");
        assertThatThrownBy(() -> OrderFileFormat.standard().withDateFormat("yyyyMMddQQQQQQ"))
                .hasMessageContaining("is no date format");
        assertThatThrownBy(() -> OrderFileFormat.standard().withDelimiter("||"))
                .hasMessageContaining("is no delimiter");
        assertThatThrownBy(() -> OrderFileFormat.standard().withEncoding("Klingon"))
                .hasMessageContaining("is no encoding known here");
    }

    @Test
    void aNumberBeyondTheFirstRowPointsToTheDelimiter() throws OrderFileException {
        assertRefused(
                OrderFileFormat.standard().withColumns("member=1,at=2,amount=3"),
                "m1 2026-01-31 5\n",
                "column 2 does not exist, the first row has 1; mind the delimiter");
    }

    private void assertRefused(OrderFileFormat format, String text, String message) {
        assertThatThrownBy(() -> read(format, text))
                .isInstanceOf(OrderFileException.class)
                .hasMessageContaining(message);
    }

    private List<FileRow> read(OrderFileFormat format, String text)
            throws IOException, OrderFileException {
        return read(
                format,
                Files.writeString(folder.resolve("orders.csv"), text, StandardCharsets.UTF_8));
    }

    private List<FileRow> read(OrderFileFormat format, Path file)
            throws IOException, OrderFileException {
        List<FileRow> rows = new ArrayList<>();
        long[] progress = new long[1];
        try (RejectedRows rejected = new RejectedRows(rejects)) {
            new OrderFileReader(file, format, Timestamp.parse("2030-01-01T00:00Z"))
                    .read(rows::add, rejected, bytes -> progress[0] = bytes);
        }
        assertThat(progress[0]).isEqualTo(Files.size(file));
        return rows;
    }
}
