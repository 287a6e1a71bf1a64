package org.tidemark.server.trade.stores;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.web.files.PaperSheet;

/**
 * The sheet that hangs in a store: its name, the code that opens its page, and how to pay. The font
 * is embedded, only with the characters that are used.
 */
@Component
class StorePoster {

    private static final int QUIET_MODULES = 4;
    private static final float MARGIN = 0.09f;
    private static final float CODE_WIDTH = 0.62f;
    private static final float NAME_SIZE = 0.085f;
    private static final float ENGLISH_SIZE = 0.045f;
    private static final float HOW_SIZE = 0.042f;
    private static final float SMALL_SIZE = 0.026f;

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
        return PaperSheet.pdf(
                size.sheet(),
                name.zh() + " · " + name.en(),
                sheet -> draw(sheet, name, address, words));
    }

    private static void draw(PaperSheet sheet, LocalizedText name, String address, Words words)
            throws IOException {
        float width = sheet.width();
        float y = sheet.height() - width * MARGIN - width * NAME_SIZE;
        y = sheet.centred(name.zh(), width * NAME_SIZE, y, MARGIN);
        y = sheet.centred(name.en(), width * ENGLISH_SIZE, y + width * 0.03f, MARGIN);
        float code = width * CODE_WIDTH;
        y -= code - width * 0.02f;
        code(sheet, matrix(address), (width - code) / 2, y, code);
        y -= width * 0.07f;
        for (String how : words.how()) {
            y = sheet.centred(how, width * HOW_SIZE, y, MARGIN);
        }
        for (String note : words.notes()) {
            y = sheet.centred(note, width * SMALL_SIZE, y, MARGIN);
        }
        sheet.centred(address, width * SMALL_SIZE, width * MARGIN * 0.7f, MARGIN);
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

    private static void code(PaperSheet sheet, BitMatrix matrix, float x, float y, float side)
            throws IOException {
        float module = side / matrix.getWidth();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    sheet.pen()
                            .addRect(
                                    x + column * module,
                                    y + side - (row + 1) * module,
                                    module,
                                    module);
                }
            }
        }
        sheet.pen().fill();
    }
}
