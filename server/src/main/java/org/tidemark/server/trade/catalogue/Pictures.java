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

/** The pictures of products. */
@Service
public class Pictures {

    /** The most pictures of a product. */
    static final int MOST = 8;

    private static final int ID_BYTES = 16;

    private final PictureStore store;
    private final TransactionTemplate transaction;

    Pictures(PictureStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Adds a JPEG or PNG file to a product as its last picture; the same file again is harmless.
     *
     * @return why it is not added; empty where it is
     */
    public Optional<Mistake> add(String productId, byte[] file) {
        try {
            List<PictureFile> files = PictureCoder.encode(file);
            String pictureId = idOf(productId, files.getLast().jpeg());
            return Objects.requireNonNull(
                    transaction.execute(status -> add(productId, pictureId, files)));
        } catch (PictureRefusedException refused) {
            return Optional.of(refused.mistake());
        }
    }

    private Optional<Mistake> add(String productId, String pictureId, List<PictureFile> files) {
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

    Optional<PictureFile> file(String pictureId, int width) {
        return store.file(pictureId, width);
    }

    void remove(String productId, String pictureId) {
        store.remove(productId, pictureId);
    }

    void first(String productId, String pictureId) {
        store.first(productId, pictureId);
    }
}
