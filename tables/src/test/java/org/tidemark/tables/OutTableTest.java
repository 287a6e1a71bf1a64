package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** What goes out as CSV or as a workbook comes back cell by cell, whatever stands in it. */
class OutTableTest {

    private static final int TABLES = 1_000;
    private static final String[] PIECES = {
        "=", "+", "-", "@", "\t", "\r", "'", "\"", ",", ";", "|", "\n", "`", "茶", "5", "0", "1e5",
        "A", "<", "&", ">", "_x000D_", "\u00A0", "…", "😀", " ", "合计", "#"
    };

    private final Random dice = new Random(11);

    @Test
    void everyCellComesBack() throws Exception {
        for (int i = 0; i < TABLES; i++) {
            OutTable table = table();
            assertThat(read(table.csv().getBytes(StandardCharsets.UTF_8))).isEqualTo(texts(table));
            assertThat(numbersShortened(read(table.workbook()), table))
                    .isEqualTo(numbersShortened(texts(table), table));
        }
    }

    @Test
    void noCellOfCsvBeginsLikeAFormulaButNumbersAndDigitsThatAreKept() {
        for (int i = 0; i < TABLES; i++) {
            String csv = table().csv();
            assertThat(csv).startsWith("\uFEFF");
            CsvReader.builder().ofCsvRecord(csv.substring(1)).stream()
                    .flatMap(row -> row.getFields().stream())
                    .forEach(cell ->
                            assertThat(cell)
                                    .doesNotMatch("(?s)[=@\r].*")
                                    .doesNotMatch("(?s)[-+](?![0-9]).*"));
        }
    }

    @Test
    void countsAndAmountsAreNumbersOfAWorkbookAndNothingElseIs() throws Exception {
        OutTable table =
                new OutTable(
                        List.of(
                                Column.text("text"),
                                Column.digits("id"),
                                Column.number("count"),
                                Column.amount("yuan")),
                        List.of(List.of("7", "0012", "-3", "1234.50")));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(table.workbook()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.stream().map(cell -> cell.getType()))
                    .containsExactly(
                            CellType.STRING, CellType.STRING, CellType.NUMBER, CellType.NUMBER);
        }
    }

    @Test
    void idsOfDigitsKeepAllOfThemInASpreadsheet() {
        String csv =
                new OutTable(
                                List.of(Column.digits("account"), Column.digits("short")),
                                List.of(List.of("6222020200112233445", "42")))
                        .csv();
        assertThat(csv).contains("\t6222020200112233445,42\r\n");
    }

    private OutTable table() {
        List<Column> columns =
                Stream.of(Column.Kind.values())
                        .flatMap(kind ->
                                IntStream.range(0, 1 + dice.nextInt(3))
                                        .mapToObj(i -> new Column(kind + "-" + i, kind)))
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1 + dice.nextInt(8); row > 0; row--) {
            rows.add(columns.stream().map(this::cell).toList());
        }
        return new OutTable(columns, rows);
    }

    private String cell(Column column) {
        return switch (column.kind()) {
            case TEXT -> "a".repeat(dice.nextInt(2)) + pieces();
            case DIGITS ->
                    String.valueOf(dice.nextLong(1L << 62, Long.MAX_VALUE))
                            .substring(dice.nextInt(5));
            case NUMBER -> String.valueOf(dice.nextInt() >> dice.nextInt(31));
            case AMOUNT -> new Fen(dice.nextLong() >> 15 + dice.nextInt(48)).plain();
        };
    }

    /** Without blanks around: the reader takes them away from every cell. */
    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(6); i > 0; i--) {
            text.append(PIECES[dice.nextInt(PIECES.length)]);
        }
        String stripped = CellText.stripped(text.toString());
        return stripped.startsWith("=\"") || stripped.startsWith("`") ? "b" + stripped : stripped;
    }

    private static List<List<String>> texts(OutTable table) {
        List<List<String>> all = new ArrayList<>(List.of(table.header()));
        table.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .forEach(all::add);
        return all;
    }

    /** A sheet shows 12.50 and keeps 12.5. */
    private static List<List<String>> numbersShortened(List<List<String>> rows, OutTable table) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).kind() == Column.Kind.AMOUNT) {
                    cells.set(i, shortened(cells.get(i)));
                }
            }
            all.add(cells);
        }
        return all;
    }

    private static String shortened(String cell) {
        return cell.matches("-?[0-9.]+")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static List<List<String>> read(byte[] bytes) throws Exception {
        List<List<String>> all = new ArrayList<>();
        try (TableReader reader =
                new TableReader(
                        TableSource.of("t", bytes), TableFormat.standard().withDelimiter(","))) {
            all.add(reader.header().names());
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                all.add(row.cells());
            }
        }
        return all;
    }
}
