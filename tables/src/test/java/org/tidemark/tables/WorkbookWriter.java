package org.tidemark.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the smallest workbook that a spreadsheet would open: texts inline, numbers as they are.
 */
final class WorkbookWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookWriter() {}

    /** A cell: a text, a number, or a number that is shown as a date. */
    record Value(String text, Kind kind) {
        enum Kind {
            TEXT,
            NUMBER,
            DATE
        }
    }

    static byte[] write(List<List<Value>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + part("workbook", "sheet.main")
                            + part("styles", "styles")
                            + part("worksheets/sheet1", "worksheet")
                            + "</Types>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook"
                            + MAIN
                            + " xmlns:r=\""
                            + OFFICE
                            + "\"><sheets><sheet name=\"订单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\""
                            + OFFICE
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                            + OFFICE
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet"
                            + MAIN
                            + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        }
        return bytes.toByteArray();
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/"
                + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + type
                + "+xml\"/>";
    }

    private static String sheet(List<List<Value>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet" + MAIN + "><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int place = 0; place < rows.get(row).size(); place++) {
                cell(xml, (char) ('A' + place) + "" + (row + 1), rows.get(row).get(place));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, String place, Value value) {
        if (value.text().isEmpty()) {
            return;
        }
        if (value.kind() == Value.Kind.TEXT) {
            xml.append("<c r=\"")
                    .append(place)
                    .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(value.text().replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>");
        } else {
            xml.append("<c r=\"")
                    .append(place)
                    .append(value.kind() == Value.Kind.DATE ? "\" s=\"1\"><v>" : "\"><v>")
                    .append(value.text())
                    .append("</v></c>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
