package org.tidemark.server.web.pictures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of banners and activities: each belongs to one thing, under an id of its bytes. */
@Repository
public class PagePictures {

    /** The widths that are made, where the picture is as wide. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private static final int ID_BYTES = 16;

    private final PictureKit kit;
    private final JdbcClient database;

    PagePictures(PictureKit kit, JdbcClient database) {
        this.kit = kit;
        this.database = database;
    }

    /**
     * Keeps a JPEG, PNG or WebP file; the same file again is harmless.
     *
     * @param owner what it belongs to
     * @return its id
     */
    public String keep(String owner, byte[] file) throws PictureProblemException {
        List<JpegPicture> widths = kit.inWidths(file, WIDTHS);
        String id = idOf(owner, widths.getLast().bytes());
        widths.forEach(one ->
                database.sql(
                                """
                                INSERT INTO platform.page_picture VALUES (?, ?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(id, one.width(), one.height(), one.bytes())
                        .update());
        return id;
    }

    /** Forgets one; empty is none. */
    public void forget(String id) {
        database.sql("DELETE FROM platform.page_picture WHERE picture_id = ?").param(id).update();
    }

    /** The least file that is at least so wide, else the widest. */
    Optional<JpegPicture> file(String id, int width) {
        return database.sql(
                        """
                        SELECT width, height, jpeg FROM platform.page_picture WHERE picture_id = ?
                        ORDER BY width < ?, CASE WHEN width < ? THEN -width ELSE width END LIMIT 1
                        """)
                .params(id, width, width)
                .query((row, number) ->
                        new JpegPicture(
                                row.getInt("width"), row.getInt("height"), row.getBytes("jpeg")))
                .optional();
    }

    private static String idOf(String owner, byte[] jpeg) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(owner.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(jpeg), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
