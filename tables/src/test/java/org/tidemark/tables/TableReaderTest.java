package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void aBadByteIsNamedWithItsLineWhereverItStands() {
        Random dice = new Random(1);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("会员,金额\n");
            int lines = 2 + dice.nextInt(3_000);
            int badLine = 2 + dice.nextInt(lines - 1);
            for (int line = 2; line <= lines; line++) {
                text.append("张三李四王五").append(line == badLine ? "\u0001" : "").append(",1\n");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = bytes[at] == 1 ? (byte) 0xE9 : bytes[at];
            }
            assertThatThrownBy(() -> rows(bytes, TableFormat.standard()))
                    .isInstanceOf(TableException.class)
                    .hasMessageContaining(", line " + badLine + ": byte E9 is no text in UTF-8");
        }
    }

    @Test
    void aNamedEncodingIsHeldTo() throws Exception {
        byte[] bytes = "会员,金额\n张三,1\n".getBytes(GB18030);
        assertThat(rows(bytes, TableFormat.standard().withEncoding("GB18030"))).hasSize(1);
        assertThatThrownBy(() -> rows(bytes, TableFormat.standard().withEncoding("UTF-8")))
                .hasMessageContaining("line 1");
    }

    @Test
    void aNameThatStandsTwiceIsRefusedWithBothPlaces() {
        assertThatThrownBy(() -> rows("a,Amount,b,amount \n1,2,3,4\n"))
                .hasMessage(
                        "t, line 1: two columns are named \"amount\" (2 and 4); rename or remove one of them");
    }

    @Test
    void whatIsNoTableIsNamedWithTheWayOut() throws Exception {
        assertThatThrownBy(() -> rows("")).hasMessage("t: no row in it");
        assertThatThrownBy(() -> rows("a,b\n\"1,2\n")).hasMessageContaining("mind the quotes");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        assertThatThrownBy(() -> rows(old, TableFormat.standard())).hasMessageContaining(".xls");
        assertThatThrownBy(() -> rows(zip("a.csv"), TableFormat.standard()))
                .hasMessageContaining("unpack it");
        assertThatThrownBy(() -> rows(zip("xl/workbook.xml"), TableFormat.standard()))
                .hasMessageContaining("a broken workbook");
        byte[] cut = gzip("a,b\n1,2\n");
        byte[] half = java.util.Arrays.copyOf(cut, cut.length - 9);
        assertThatThrownBy(() -> rows(half, TableFormat.standard()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("packed");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] bomb = gzip("a,b\n" + "1,2\n".repeat(100_000));
        assertThatThrownBy(() -> rows(bomb, TableFormat.standard().withMaxBytes(1_000)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("more than 1000 bytes when unpacked");
    }

    @Test
    void numbersOfASheetAreThoseThatPeopleSee() throws Exception {
        var number = WorkbookWriter.Value.Kind.NUMBER;
        byte[] book =
                WorkbookWriter.write(
                        List.of(
                                List.of(
                                        new WorkbookWriter.Value("19.989999999999998", number),
                                        new WorkbookWriter.Value("13800100000", number),
                                        new WorkbookWriter.Value("2.0240105000123401E+17", number),
                                        new WorkbookWriter.Value("0.1", number))));
        assertThat(rows(book, TableFormat.standard().withoutHeader()).getFirst().cells())
                .containsExactly("19.99", "13800100000", "2.02401050001234E+17", "0.1");
    }

    @Test
    void aRemarkBelowTheDataIsNoRow() throws Exception {
        List<TableRow> rows = rows("a,b,c\n1,2,3\n导出时间：2024,,\n");
        assertThat(rows.get(1).kind(3, List.of(0, 1))).isEqualTo(TableRow.Kind.NOTE);
        assertThat(rows.get(0).kind(3, List.of(0, 1))).isEqualTo(TableRow.Kind.DATA);
    }

    private static List<TableRow> rows(String text) throws IOException, TableException {
        return rows(text.getBytes(StandardCharsets.UTF_8), TableFormat.standard());
    }

    private static List<TableRow> rows(byte[] bytes, TableFormat format)
            throws IOException, TableException {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = new TableReader(TableSource.of("t", bytes), format)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
