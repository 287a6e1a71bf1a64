package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.web.pictures.JpegPicture;

/** Pictures in PostgreSQL. */
@Repository
class PictureStore {

    private final JdbcClient database;

    PictureStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps others from adding pictures to the product; false where there is no such product. */
    boolean lock(String productId) {
        return database.sql("SELECT 1 FROM platform.shop_product WHERE product_id = ? FOR UPDATE")
                .param(productId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Adds a picture at the end; one that the product has already stays where it is. */
    void add(String productId, String pictureId, List<JpegPicture> files) {
        boolean added =
                database.sql(
                                        """
                                        INSERT INTO platform.shop_picture
                                            (picture_id, product_id, place)
                                        SELECT :picture, :product, coalesce(max(place), 0) + 1
                                        FROM platform.shop_picture WHERE product_id = :product
                                        ON CONFLICT (picture_id) DO NOTHING
                                        """)
                                .param("picture", pictureId)
                                .param("product", productId)
                                .update()
                        == 1;
        if (added) {
            files.forEach(file ->
                    database.sql("INSERT INTO platform.shop_picture_file VALUES (?, ?, ?, ?)")
                            .params(pictureId, file.width(), file.height(), file.bytes())
                            .update());
        }
    }

    /** The pictures of a product in their order. */
    List<Picture> of(String productId) {
        return database.sql(
                        """
                        SELECT DISTINCT ON (place, picture_id) picture_id, width, height
                        FROM platform.shop_picture JOIN platform.shop_picture_file USING (picture_id)
                        WHERE product_id = ? ORDER BY place, picture_id, width DESC
                        """)
                .param(productId)
                .query((row, number) ->
                        new Picture(
                                row.getString("picture_id"),
                                row.getInt("width"),
                                row.getInt("height")))
                .list();
    }

    /** The least file that is at least so wide, else the widest. */
    Optional<JpegPicture> file(String pictureId, int width) {
        return database.sql(
                        """
                        SELECT width, height, jpeg FROM platform.shop_picture_file
                        WHERE picture_id = ?
                        ORDER BY width < ?, CASE WHEN width < ? THEN -width ELSE width END LIMIT 1
                        """)
                .params(pictureId, width, width)
                .query((row, number) ->
                        new JpegPicture(
                                row.getInt("width"), row.getInt("height"), row.getBytes("jpeg")))
                .optional();
    }

    /** Removes a picture of that product. */
    void remove(String productId, String pictureId) {
        database.sql("DELETE FROM platform.shop_picture WHERE product_id = ? AND picture_id = ?")
                .params(productId, pictureId)
                .update();
    }

    /** Puts a picture of that product before all others. */
    void first(String productId, String pictureId) {
        database.sql(
                        """
                        UPDATE platform.shop_picture
                        SET place = (SELECT min(place) - 1 FROM platform.shop_picture
                                     WHERE product_id = :product)
                        WHERE product_id = :product AND picture_id = :picture
                        """)
                .param("product", productId)
                .param("picture", pictureId)
                .update();
    }
}
