package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import javax.imageio.ImageIO;
import org.tidemark.server.TestPlatform;

/** A small shop on a platform: a programme with three zones, a category, a product in each. */
public final class ShopSamples {

    private ShopSamples() {}

    /** Offers {@code name-start}, {@code name-again}, {@code name-goods}, of the three zones. */
    public static String plan(String name) {
        return """
        plan: 1
        programme: %1$s
        title: { zh: 方案 %1$s, en: Programme %1$s }
        jurisdiction: none
        currency: CNY
        pool:
          issuePrice: "1.00"
          mintRatio: 70%%
          retention: 20%%
          cap: { multiple: 3, basis: spend }
        offers:
          %1$s-start:
            title: { zh: 入门套装, en: Starter box }
            zone: enrolment
            split: { cost: 30%%, platform: 10%%, rewards: 30%%, pool: 30%% }
            settle: P0D
          %1$s-again:
            title: { zh: 复购套装, en: Monthly box }
            zone: repurchase
            split: { cost: 30%%, platform: 10%%, rewards: 30%%, pool: 30%% }
            settle: P0D
          %1$s-goods:
            title: { zh: 商品, en: Goods }
            split: { cost: 30%%, platform: 10%%, rewards: 30%%, pool: 30%% }
            settle: P0D
        """
                .formatted(name);
    }

    public static void adopt(TestPlatform platform, String name) {
        var answer =
                platform.send(
                        platform.request("/api/v1/plans")
                                .header("Content-Type", "text/yaml")
                                .header("Idempotency-Key", "plan-" + name)
                                .POST(BodyPublishers.ofString(plan(name)))
                                .build());
        assertThat(answer.status()).as(answer.http().body()).isLessThan(300);
    }

    public static void category(
            TestPlatform platform, String id, String parent, String zh, String en) {
        platform.bean(Categories.class)
                .write(new Categories.Entered(id, parent, "1", zh, en))
                .orRefuse();
    }

    public static void product(TestPlatform platform, ProductEntry entry) {
        platform.bean(Products.class).add(entry).orRefuse();
    }

    public static void stock(TestPlatform platform, String sku, int quantity) {
        assertThat(platform.bean(Stock.class).book(sku, quantity, "first delivery", "staff"))
                .isTrue();
    }

    /** A picture of that size in a format of ImageIO's. */
    public static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, bytes)).isTrue();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A product of one SKU on sale, with pieces on its shelf. */
    public static void goods(
            TestPlatform platform, String id, String offer, String category, String zh, String en) {
        product(
                platform,
                new ProductEntry(
                        id,
                        category,
                        zh,
                        en,
                        "好货。",
                        "Good.",
                        "ON_SALE",
                        List.of(
                                new ProductEntry.SkuEntry(
                                        id, "", "", offer, "", "30.00", "70.00", "300", "1",
                                        "yes"))));
        stock(platform, id, 9);
    }
}
