package org.tidemark.server.trade.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.web.pictures.JpegPicture;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;

/** The pictures of products. */
@Service
public class Pictures {

    /** The most pictures of a product. */
    static final int MOST = 8;

    /** The widths that are made, where the picture is as wide. */
    static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private static final int ID_BYTES = 16;

    private final PictureStore store;
    private final TransactionTemplate transaction;

    Pictures(PictureStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Adds a JPEG, PNG or WebP file to a product as its last picture; the same file again is
     * harmless.
     *
     * @return why it is not added; empty where it is
     */
    public Optional<Mistake> add(String productId, byte[] file) {
        try {
            List<JpegPicture> files = PictureKit.inWidths(file, WIDTHS);
            String pictureId = idOf(productId, files.getLast().bytes());
            return Objects.requireNonNull(
                    transaction.execute(status -> add(productId, pictureId, files)));
        } catch (PictureProblemException refused) {
            return Optional.of(mistake(refused));
        }
    }

    private Optional<Mistake> add(String productId, String pictureId, List<JpegPicture> files) {
        if (!store.lock(productId)) {
            return Optional.of(Mistake.of("pictures", "catalogue.bad.gone", productId));
        }
        if (store.of(productId).size() >= MOST) {
            return Optional.of(
                    Mistake.of("pictures", "catalogue.bad.picture.many", Integer.toString(MOST)));
        }
        store.add(productId, pictureId, files);
        return Optional.empty();
    }

    private static Mistake mistake(PictureProblemException refused) {
        String key =
                switch (refused.problem()) {
                    case MISSING -> "none";
                    case TOO_MANY_BYTES -> "large";
                    case NO_PICTURE -> "kind";
                    case TOO_MANY_PIXELS -> "dimensions";
                    case TOO_SMALL -> "small";
                    case BROKEN -> "broken";
                };
        return Mistake.of("pictures", "catalogue.bad.picture." + key, refused.figure());
    }

    private static String idOf(String productId, byte[] jpeg) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(productId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(jpeg), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    List<Picture> of(String productId) {
        return store.of(productId);
    }

    Optional<JpegPicture> file(String pictureId, int width) {
        return store.file(pictureId, width);
    }

    void remove(String productId, String pictureId) {
        store.remove(productId, pictureId);
    }

    void first(String productId, String pictureId) {
        store.first(productId, pictureId);
    }
}
