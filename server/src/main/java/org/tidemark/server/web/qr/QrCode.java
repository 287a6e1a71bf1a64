package org.tidemark.server.web.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code, drawn as SVG: sharp at any size, and no picture to fetch.
 *
 * @param path of its dark modules, one unit a module
 * @param width with the quiet zone, in modules
 */
public record QrCode(String path, int width) {

    private static final int QUIET_MODULES = 4;

    /**
     * The code of a text, four modules of white around it.
     *
     * @throws IllegalArgumentException for more than fits into one
     */
    public static QrCode of(String content) {
        BitMatrix matrix;
        try {
            matrix =
                    new QRCodeWriter()
                            .encode(
                                    content,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content.length(), e);
        }
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(dark.toString(), matrix.getWidth());
    }

    /** The drawing, where something beside it says what it is for. */
    public String svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges"\
         aria-hidden="true"><rect width="%1$d" height="%1$d" fill="#fff"/>\
        <path d="%2$s" fill="#000"/></svg>\
        """
                .formatted(width, path);
    }
}
