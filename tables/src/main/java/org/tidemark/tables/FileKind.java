package org.tidemark.tables;

import java.io.IOException;
import java.io.InputStream;

/** What a file is, by its first bytes. */
enum FileKind {
    TEXT,
    GZIP,
    WORKBOOK,
    /** Packed, and no workbook. */
    ZIP,
    /** A workbook as they were before 2007. */
    OLD_WORKBOOK;

    static FileKind of(TableSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(8);
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return Workbooks.isWorkbook(source) ? WORKBOOK : ZIP;
        }
        return TEXT;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
