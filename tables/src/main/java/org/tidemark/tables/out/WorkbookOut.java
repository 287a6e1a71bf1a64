package org.tidemark.tables.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tidemark.tables.CellText;

/**
 * Writes a workbook (ECMA-376) of one sheet: texts are texts, whatever they begin with; counts and
 * amounts are numbers; what an office types into a column of texts stays a text.
 */
final class WorkbookOut {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = " xmlns=\"" + FORMATS + "spreadsheetml/2006/main\"";
    private static final String OFFICE = FORMATS + "officeDocument/2006/relationships";
    private static final String PACKAGE = FORMATS + "package/2006/";

    /** A number of a sheet has fifteen digits; a longer one stays a text. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?=[0-9.]{1,16}$)[0-9]{1,15}(\\.[0-9]+)?");

    /** What XML cannot hold, and what a workbook would take for an escape of its own. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /**
     * The same table is the same bytes, whenever it is written: the earliest time of an archive.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookOut() {}

    /** The styles of the cells, by their places in the part of styles. */
    private static int style(Column.Kind kind) {
        return switch (kind) {
            case TEXT, DIGITS -> 1;
            case NUMBER -> 2;
            case AMOUNT -> 3;
        };
    }

    private static final int HEADER_STYLE = 4;

    static byte[] write(OutTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(
                    zip,
                    "_rels/.rels",
                    relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook"
                            + MAIN
                            + " xmlns:r=\""
                            + OFFICE
                            + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(
                            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                    + relation("rId2", "styles", "styles.xml")));
            part(zip, "xl/styles.xml", styles());
            part(zip, "xl/worksheets/sheet1.xml", sheet(table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        String sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + sheets
                + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                + sheets
                + "styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                + sheets
                + "worksheet+xml\"/></Types>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + OFFICE
                + "/"
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static String styles() {
        String plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
        return "<styleSheet"
                + MAIN
                + "><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
                + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\">"
                + plain
                + "</cellStyleXfs><cellXfs count=\"5\">"
                + plain
                + format(49, 0)
                + format(1, 0)
                + format(2, 0)
                + format(49, 1)
                + "</cellXfs></styleSheet>";
    }

    private static String format(int number, int font) {
        return "<xf numFmtId=\""
                + number
                + "\" fontId=\""
                + font
                + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>";
    }

    private static String sheet(OutTable table) {
        StringBuilder xml = new StringBuilder("<worksheet" + MAIN + ">");
        xml.append(
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int place = 0; place < table.columns().size(); place++) {
            xml.append(
                    "<col min=\"%1$d\" max=\"%1$d\" width=\"18\" style=\"%2$d\"/>"
                            .formatted(place + 1, style(table.columns().get(place).kind())));
        }
        xml.append("</cols><sheetData><row r=\"1\">");
        for (int place = 0; place < table.columns().size(); place++) {
            text(xml, reference(place, 1), HEADER_STYLE, table.columns().get(place).name());
        }
        xml.append("</row>");
        for (int row = 0; row < table.rows().size(); row++) {
            row(xml, row + 2, table.columns(), table.rows().get(row));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void row(StringBuilder xml, int line, List<Column> columns, List<String> cells) {
        xml.append("<row r=\"").append(line).append("\">");
        for (int place = 0; place < cells.size(); place++) {
            Column.Kind kind = columns.get(place).kind();
            String cell = cells.get(place);
            if (kind.counts() && NUMBER.matcher(cell).matches()) {
                xml.append("<c r=\"")
                        .append(reference(place, line))
                        .append("\" s=\"")
                        .append(style(kind))
                        .append("\"><v>")
                        .append(cell)
                        .append("</v></c>");
            } else if (!cell.isEmpty()) {
                text(xml, reference(place, line), style(Column.Kind.TEXT), cell);
            }
        }
        xml.append("</row>");
    }

    private static void text(StringBuilder xml, String reference, int style, String text) {
        xml.append("<c r=\"")
                .append(reference)
                .append("\" s=\"")
                .append(style)
                .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</t></is></c>");
    }

    /** As XML has it; what the reader of tables would take for a guard gets one more. */
    private static String escaped(String text) {
        boolean dressed = text.startsWith("'") || text.startsWith("=\"");
        String guarded = dressed && CellText.needsGuard(text) ? "'" + text : text;
        String held = NO_TEXT.matcher(guarded).replaceAll("");
        return ESCAPE.matcher(held)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    /** {@code A1}, {@code AA2}: the column from 0, the line from 1. */
    private static String reference(int place, int line) {
        StringBuilder letters = new StringBuilder();
        for (int left = place; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(line).toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
