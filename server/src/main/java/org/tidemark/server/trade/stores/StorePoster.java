package org.tidemark.server.trade.stores;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.work.HeavyWork;

/**
 * The sheet that hangs in a store: its name, the code that opens its page, and how to pay. The font
 * is embedded, only with the characters that are used.
 */
@Component
class StorePoster {

    /** Noto Sans SC with the characters of the general table of 2013, under the SIL licence. */
    private static final String FONT = "NotoSansSC-Regular.ttf";

    private static final int QUIET_MODULES = 4;
    private static final float MARGIN = 0.09f;
    private static final float CODE_WIDTH = 0.62f;
    private static final float NAME_SIZE = 0.085f;
    private static final float ENGLISH_SIZE = 0.045f;
    private static final float HOW_SIZE = 0.042f;
    private static final float SMALL_SIZE = 0.026f;
    private static final float LINE = 1.45f;
    private static final int EM = 1_000;

    private final HeavyWork work;

    StorePoster(HeavyWork work) {
        this.work = work;
    }

    /**
     * What stands under the code, each in every language.
     *
     * @param how to pay
     * @param notes in small letters
     */
    record Words(List<String> how, List<String> notes) {

        Words {
            how = List.copyOf(how);
            notes = List.copyOf(notes);
        }
    }

    /** The paper. */
    enum Size {
        A4,
        A6;

        private PDRectangle sheet() {
            return this == A4 ? PDRectangle.A4 : PDRectangle.A6;
        }
    }

    /**
     * The sheet as a PDF.
     *
     * @param address that the code carries
     */
    byte[] pdf(LocalizedText name, String address, Size size, Words words) {
        return work.run(() -> drawn(name, address, size, words));
    }

    private static byte[] drawn(LocalizedText name, String address, Size size, Words words) {
        try (PDDocument document = new PDDocument();
                InputStream font = StorePoster.class.getResourceAsStream(FONT);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(size.sheet());
            document.addPage(page);
            PDFont face = PDType0Font.load(document, font);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                draw(new Sheet(pen, face, size.sheet()), name, address, words);
            }
            document.getDocumentInformation().setTitle(name.zh() + " · " + name.en());
            document.save(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the poster cannot be drawn", unwritable);
        }
    }

    private static void draw(Sheet sheet, LocalizedText name, String address, Words words)
            throws IOException {
        float width = sheet.paper.getWidth();
        float y = sheet.paper.getHeight() - width * MARGIN - width * NAME_SIZE;
        y = sheet.line(name.zh(), width * NAME_SIZE, y);
        y = sheet.line(name.en(), width * ENGLISH_SIZE, y + width * 0.03f);
        float code = width * CODE_WIDTH;
        y -= code - width * 0.02f;
        sheet.code(matrix(address), (width - code) / 2, y, code);
        y -= width * 0.07f;
        for (String how : words.how()) {
            y = sheet.line(how, width * HOW_SIZE, y);
        }
        for (String note : words.notes()) {
            y = sheet.line(note, width * SMALL_SIZE, y);
        }
        sheet.line(address, width * SMALL_SIZE, width * MARGIN * 0.7f);
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "an address too long for a code: " + address, tooLong);
        }
    }

    /** A page with a pen. */
    private record Sheet(PDPageContentStream pen, PDFont face, PDRectangle paper) {

        /** Writes a line in the middle, smaller where it is too wide; gives where the next goes. */
        float line(String text, float size, float y) throws IOException {
            String known = known(text);
            float room = paper.getWidth() * (1 - 2 * MARGIN);
            float wide = face.getStringWidth(known) / EM;
            float fitting = Math.min(size, room / Math.max(wide, 1));
            pen.beginText();
            pen.setFont(face, fitting);
            pen.newLineAtOffset((paper.getWidth() - wide * fitting) / 2, y);
            pen.showText(known);
            pen.endText();
            return y - fitting * LINE;
        }

        /** A character that the font lacks becomes a box, so that it is seen and put right. */
        private String known(String text) {
            StringBuilder known = new StringBuilder();
            text.codePoints()
                    .forEach(point -> known.appendCodePoint(has(point) ? point : '\u25A1'));
            return known.toString();
        }

        private boolean has(int point) {
            try {
                return face.encode(Character.toString(point)).length > 0;
            } catch (IOException | IllegalArgumentException lacking) {
                return false;
            }
        }

        void code(BitMatrix matrix, float x, float y, float side) throws IOException {
            float module = side / matrix.getWidth();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        pen.addRect(
                                x + column * module, y + side - (row + 1) * module, module, module);
                    }
                }
            }
            pen.fill();
        }
    }
}
