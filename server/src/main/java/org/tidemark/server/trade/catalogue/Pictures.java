package org.tidemark.server.trade.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.JpegPicture;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;

/** The pictures of products. */
@Service
public class Pictures {

    private static final String FIELD = "pictures";

    /** The most pictures of a product. */
    static final int MOST = 8;

    /** The widths that are made, where the picture is as wide. */
    static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private static final int ID_BYTES = 16;

    private final PictureKit kit;
    private final PictureStore store;
    private final TransactionTemplate transaction;

    Pictures(PictureKit kit, PictureStore store, TransactionTemplate transaction) {
        this.kit = kit;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * A file as it was sent.
     *
     * @param name of the file, empty where it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files
    public record Sent(String name, byte[] bytes) {}

    /**
     * Adds JPEG, PNG or WebP files to a product as its last pictures, all or none; the same file
     * again is harmless.
     *
     * @return what is wrong; nothing where all are added
     */
    public Problems add(String productId, List<Sent> files) {
        if (files.isEmpty()) {
            return Problems.at(FIELD, "catalogue.bad.picture.none");
        }
        if (files.size() > MOST) {
            return tooMany();
        }
        Map<String, List<JpegPicture>> made = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Sent file : files) {
            try {
                List<JpegPicture> widths = kit.inWidths(file.bytes(), WIDTHS);
                made.put(idOf(productId, widths.getLast().bytes()), widths);
            } catch (PictureProblemException refused) {
                faults.add(fault(file.name(), refused));
            }
        }
        return faults.isEmpty() ? addAll(productId, made) : told(faults);
    }

    private Problems addAll(String productId, Map<String, List<JpegPicture>> made) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    if (!store.lock(productId)) {
                        return Problems.at(FIELD, "catalogue.bad.gone", productId);
                    }
                    made.forEach((picture, widths) -> store.add(productId, picture, widths));
                    if (store.of(productId).size() > MOST) {
                        status.setRollbackOnly();
                        return tooMany();
                    }
                    return Problems.NONE;
                }));
    }

    private static Problems tooMany() {
        return Problems.at(FIELD, "catalogue.bad.picture.many", Integer.toString(MOST));
    }

    /** One is told at the field, several by their names. */
    private static Problems told(List<Fault> faults) {
        return Problems.of(
                faults.size() == 1 ? List.of(faults.getFirst().in(FIELD)) : List.copyOf(faults));
    }

    private static Fault fault(String name, PictureProblemException refused) {
        Fault what = Fault.whole(refused.problem().key(), refused.figure());
        return name.isBlank() ? what : Fault.whole("catalogue.bad.picture.of", name, what);
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

    /** Whether a product has a picture. */
    public boolean has(String productId) {
        return !store.of(productId).isEmpty();
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
