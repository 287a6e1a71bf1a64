package org.tidemark.fuzz;

import static org.tidemark.fuzz.Targets.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.web.files.UploadDoor;
import org.tidemark.server.web.pictures.JpegPicture;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.TableReader;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.TableSource;
import org.tidemark.tables.ZippedTables;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.CsvOut;
import org.tidemark.tables.out.OutTable;

/** The files that people send: tables in every form, archives of them, pictures. */
final class TableTargets {

    private static final long MOST_BYTES = 8L << 20;
    private static final String CSV = "sku,stock,note\r\na-1,12,\"x, y\"\r\nb-2,3,'=1+1\r\n";
    private static final String WEBP =
            "UklGRigAAABXRUJQVlA4TBwAAAAvH8AFAA8w//M///MfWhALJvOX7o8gov8TQL3+";
    private static final PictureKit KIT = new PictureKit(new HeavyWork());

    static final List<FuzzTarget> ALL =
            List.of(
                    new FuzzTarget("tables", TableTargets::table, tables(), 3_000, 128),
                    new FuzzTarget("archives", TableTargets::archive, archives(), 2_000, 128),
                    new FuzzTarget("uploads", UploadDoor::read, tables(), 2_000, 128),
                    new FuzzTarget("pictures", TableTargets::picture, pictures(), 500, 512));

    private TableTargets() {}

    private static String table(byte[] file) throws IOException {
        try {
            List<List<String>> rows = rows(file);
            List<String> header = rows.getFirst();
            return header + "\n" + rows;
        } catch (TableException told) {
            return refused(told.text().zh());
        }
    }

    private static List<List<String>> rows(byte[] file) throws IOException, TableException {
        List<List<String>> rows = new ArrayList<>();
        TableFormat format = TableFormat.standard().withMaxBytes(MOST_BYTES);
        try (TableReader reader = new TableReader(TableSource.of("t", file), format)) {
            rows.add(reader.header().names());
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static String archive(byte[] file) throws IOException {
        TableSource source = TableSource.of("a", file);
        try {
            StringBuilder said = new StringBuilder().append(ZippedTables.isArchive(source));
            for (TableSource one : ZippedTables.in(source, MOST_BYTES)) {
                said.append(' ').append(one.size());
            }
            return said.toString();
        } catch (TableException told) {
            return refused(told.text().zh());
        }
    }

    private static String picture(byte[] file) {
        try {
            StringBuilder said = new StringBuilder();
            List<JpegPicture> all = KIT.inWidths(file, List.of(16, 64));
            for (JpegPicture drawn : all) {
                said.append(drawn.width()).append('x').append(drawn.height()).append(' ');
            }
            KIT.within(all.getLast().bytes(), 64);
            return said.toString();
        } catch (PictureProblemException told) {
            return refused(told.problem());
        }
    }

    private static List<byte[]> tables() {
        OutTable workbook =
                new OutTable(
                        List.of(Column.digits("sku"), Column.number("stock")),
                        List.of(List.of("a-1", "12"), List.of("b-2", "3")));
        return List.of(
                CSV.getBytes(StandardCharsets.UTF_8),
                CsvOut.text(List.of("sku", "stock"), List.of(List.of("=a", "1")))
                        .getBytes(StandardCharsets.UTF_8),
                "sku\tstock\n甲\t1\n".getBytes(Charset.forName("GB18030")),
                "sku;stock\na;1,5\n".getBytes(StandardCharsets.UTF_16),
                "sku   stock\na     1\n".getBytes(StandardCharsets.UTF_8),
                packed(CSV),
                workbook.workbook());
    }

    private static List<byte[]> archives() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("账单.csv", "folder/two.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(CSV.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.of(bytes.toByteArray(), tables().getLast());
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<byte[]> pictures() {
        List<byte[]> pictures = new ArrayList<>();
        for (String format : List.of("png", "jpg")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            pictures.add(bytes.toByteArray());
        }
        pictures.add(Base64.getDecoder().decode(WEBP));
        return pictures;
    }
}
