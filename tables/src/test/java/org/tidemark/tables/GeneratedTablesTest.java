package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.value.DateReader;
import org.tidemark.tables.value.IdText;

/** Thousands of tables, each written in another way, give what their generator put in. */
class GeneratedTablesTest {

    private static final int TABLES = 4_000;

    @Test
    void whatWasWrittenIsReadWithItsLines() throws Exception {
        for (long seed = 0; seed < TABLES; seed++) {
            check(new GeneratedTable(seed));
        }
    }

    private static void check(GeneratedTable table) throws Exception {
        TableFormat format =
                TableFormat.standard().withHeader(HeaderTest.having(GeneratedTable.NAMES));
        List<TableRow> data = new ArrayList<>();
        int sums = 0;
        try (TableReader reader = new TableReader(TableSource.of("t", table.bytes), format)) {
            assertThat(reader.header().names().subList(0, 5))
                    .as(table.description)
                    .isEqualTo(GeneratedTable.NAMES);
            assertThat(reader.notices().stream().filter(notice -> notice.line() > 0))
                    .as(table.description)
                    .hasSize(table.before > 0 ? 1 : 0);
            List<Integer> needed = List.of(0, 1, 2, 3);
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                if (row.kind(reader.header().width(), needed) == TableRow.Kind.SUM) {
                    sums++;
                } else {
                    data.add(row);
                }
            }
        }
        assertThat(sums).as(table.description).isEqualTo(table.sums);
        assertThat(data).as(table.description).hasSameSizeAs(table.rows);
        DateReader dates = table.dates.reader();
        for (int i = 0; i < data.size(); i++) {
            TableRow row = data.get(i);
            GeneratedTable.Truth truth = table.rows.get(i);
            String where = table.description + ", row " + i + " " + row.cells();
            assertThat(row.line()).as(where).isEqualTo(table.lines.get(i));
            assertThat(IdText.of(row.cell(0))).as(where).isEqualTo(truth.order());
            assertThat(row.cell(1)).as(where).isEqualTo(truth.member());
            assertThat(dates.read(row.cell(2)))
                    .as(where)
                    .isEqualTo(table.dates.truth(truth.at(), truth.offset()));
            assertThat(Fen.read(row.cell(3), table.amounts.style()))
                    .as(where)
                    .contains(new Fen(truth.fen()));
            assertThat(row.cell(4)).as(where).isEqualTo(truth.remark());
        }
    }
}
