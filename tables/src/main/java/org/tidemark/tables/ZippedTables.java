package org.tidemark.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files in a .zip archive. What they are called is no matter: names come in any encoding. */
public final class ZippedTables {

    private ZippedTables() {}

    /**
     * Whether it is an archive, and no workbook.
     *
     * @throws TableException when it begins like one and is broken
     */
    public static boolean isArchive(TableSource source) throws IOException, TableException {
        try {
            return FileKind.of(source) == FileKind.ZIP;
        } catch (ZipException | EOFException broken) {
            throw broken(source);
        }
    }

    /**
     * All files of an archive, in its order.
     *
     * @param maxBytes the most bytes that they may have together when they are unpacked
     * @throws TableException when it is broken, or has more
     */
    public static List<TableSource> in(TableSource archive, long maxBytes)
            throws IOException, TableException {
        List<TableSource> files = new ArrayList<>();
        try (InputStream in = archive.open();
                ZipInputStream zip = new ZipInputStream(in, Workbooks.NAMES)) {
            InputStream bounded = new BoundedInput(archive.name(), zip, maxBytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.add(TableSource.of(archive.name(), bounded.readAllBytes()));
                }
            }
        } catch (UnreadableInputException large) {
            throw new TableException(large.text());
        } catch (ZipException | EOFException broken) {
            throw broken(archive);
        }
        return files;
    }

    private static TableException broken(TableSource archive) {
        return new TableException(
                archive.name() + "：压缩文件已损坏或不完整；请重新下载",
                archive.name() + ": broken or cut off as a packed file; fetch it again");
    }
}
