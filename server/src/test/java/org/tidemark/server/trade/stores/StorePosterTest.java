package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.work.HeavyWork;

class StorePosterTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String ADDRESS = "https://shop.example.cn/s/s261122063518402277";
    private static final int DPI = 150;

    private static final StorePoster.Words WORDS =
            new StorePoster.Words(
                    List.of("扫码，输入金额，付款；请向收银员出示收据。", "Scan, enter the amount, pay."),
                    List.of("积分可能贬值。", "Points may lose value."));

    private final StorePoster poster = new StorePoster(new HeavyWork());

    @ParameterizedTest
    @EnumSource(StorePoster.Size.class)
    void the_code_on_the_printed_sheet_reads_as_the_stores_address(StorePoster.Size size)
            throws Exception {
        byte[] pdf =
                poster.pdf(
                        new LocalizedText("东莞老街糖水铺", "Old Street Desserts"), ADDRESS, size, WORDS);
        Files.createDirectories(SCREENS);
        Files.write(SCREENS.resolve("poster-" + size + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth())
                    .isEqualTo(
                            (size == StorePoster.Size.A4 ? PDRectangle.A4 : PDRectangle.A6)
                                    .getWidth());
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            assertThat(decode(image)).isEqualTo(ADDRESS);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("东莞老街糖水铺", "Old Street Desserts", "扫码", "Scan", ADDRESS);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
        assertThat(pdf.length).as("only the used characters are embedded").isLessThan(200_000);
    }

    @Test
    void a_character_that_the_font_lacks_becomes_a_box_and_a_long_name_stays_on_the_sheet()
            throws Exception {
        String name = "很长很长的门店名称".repeat(4) + "\uD840\uDC0B";
        byte[] pdf =
                poster.pdf(new LocalizedText(name, "Long"), ADDRESS, StorePoster.Size.A6, WORDS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("门店名称□");
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getRGB(2, y) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }

    private static String decode(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
