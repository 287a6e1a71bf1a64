package org.tidemark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into packed files before they are opened as workbooks. */
final class Workbooks {

    /** Every byte is a letter of it: names come in any encoding, and none is refused for that. */
    static final Charset NAMES = StandardCharsets.ISO_8859_1;

    private Workbooks() {}

    static boolean isWorkbook(TableSource source) throws IOException {
        try (InputStream in = source.open();
                ZipInputStream zip = new ZipInputStream(in, NAMES)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")
                        || entry.getName().equals("[Content_Types].xml")) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Unpacks it once, to nowhere.
     *
     * @throws UnreadableInputException when there are more bytes than there may be
     */
    static void requireAtMost(TableSource source, long maxBytes) throws IOException {
        try (InputStream in = source.open();
                ZipInputStream zip = new ZipInputStream(in, NAMES)) {
            // One bound for all entries together.
            InputStream bounded = new BoundedInput(source.name(), zip, maxBytes);
            while (zip.getNextEntry() != null) {
                bounded.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
