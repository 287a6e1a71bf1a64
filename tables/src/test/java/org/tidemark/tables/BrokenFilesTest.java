package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Whatever a file has become on its way, it is read or named, and nothing else happens. */
class BrokenFilesTest {

    private static final int DAMAGES = 500;

    @Test
    void aFileThatIsCutOffOrHasOtherBytesIsReadOrNamed() throws Exception {
        Random dice = new Random(3);
        int named = 0;
        for (byte[] whole : files()) {
            for (int i = 0; i < DAMAGES; i++) {
                named += isRead(damaged(whole, dice)) ? 0 : 1;
            }
        }
        assertThat(named).isGreaterThan(DAMAGES);
    }

    private static byte[] damaged(byte[] whole, Random dice) {
        if (dice.nextBoolean()) {
            return Arrays.copyOf(whole, dice.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
        }
        return damaged;
    }

    private static boolean isRead(byte[] bytes) throws IOException {
        TableSource source = TableSource.of("t", bytes);
        TableFormat format =
                TableFormat.standard()
                        .withHeader(HeaderTest.having(List.of("id", "name")))
                        .withBackticks()
                        .withMaxBytes(1 << 20);
        try {
            if (ZippedTables.isArchive(source)) {
                ZippedTables.in(source, 1 << 20);
            }
            try (TableReader reader = new TableReader(source, format)) {
                while (reader.next() != null) {
                    // Every row is read.
                }
                return true;
            }
        } catch (TableException named) {
            assertThat(named.text().zh()).isNotBlank();
            return false;
        }
    }

    private static List<byte[]> files() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("id-" + i, "名称, \"" + i + "\""));
        }
        OutTable table = new OutTable(List.of(Column.digits("id"), Column.text("name")), rows);
        byte[] csv = table.csv().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(csv);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip, Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("明细.csv"));
            out.write(csv);
        }
        byte[] backticks = "id,name\n`1,`a,b\n`2,`c\n".getBytes(StandardCharsets.UTF_8);
        return List.of(
                csv,
                table.csv().substring(1).getBytes(Charset.forName("GB18030")),
                table.csv().getBytes(StandardCharsets.UTF_16LE),
                table.workbook(),
                gzip.toByteArray(),
                zip.toByteArray(),
                backticks);
    }
}
