package org.tidemark.server.web.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A sheet of paper with a pen, which becomes a PDF. The font is embedded, only with the characters
 * that are used. To be drawn as heavy work.
 */
public final class PaperSheet {

    /** Noto Sans SC with the characters of the general table of 2013, under the SIL licence. */
    private static final String FONT = "NotoSansSC-Regular.ttf";

    private static final float LINE = 1.45f;
    private static final int EM = 1_000;

    private final PDPageContentStream pen;
    private final PDFont face;
    private final PDRectangle paper;

    private PaperSheet(PDPageContentStream pen, PDFont face, PDRectangle paper) {
        this.pen = pen;
        this.face = face;
        this.paper = paper;
    }

    /** What is drawn. */
    @FunctionalInterface
    public interface Drawing {

        /** Draws it. */
        void on(PaperSheet sheet) throws IOException;
    }

    /**
     * One sheet as a PDF.
     *
     * @param title of the document
     * @throws UncheckedIOException when it cannot be drawn
     */
    public static byte[] pdf(PDRectangle paper, String title, Drawing drawing) {
        try (PDDocument document = new PDDocument();
                InputStream font =
                        Objects.requireNonNull(PaperSheet.class.getResourceAsStream(FONT));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            PDFont face = PDType0Font.load(document, font);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                drawing.on(new PaperSheet(pen, face, paper));
            }
            document.getDocumentInformation().setTitle(title);
            document.save(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the sheet cannot be drawn", unwritable);
        }
    }

    /** Its width, in points. */
    public float width() {
        return paper.getWidth();
    }

    /** Its height, in points. */
    public float height() {
        return paper.getHeight();
    }

    /** For what is no text. */
    public PDPageContentStream pen() {
        return pen;
    }

    /**
     * Writes a line in the middle, smaller where it is too wide.
     *
     * @param margin that stays free at each side, as a part of the width
     * @return where the next one goes
     */
    public float centred(String text, float size, float y, float margin) throws IOException {
        String known = known(text);
        float wide = face.getStringWidth(known) / EM;
        float fitting = Math.min(size, width() * (1 - 2 * margin) / Math.max(wide, 1));
        write(known, fitting, (width() - wide * fitting) / 2, y);
        return y - fitting * LINE;
    }

    /**
     * Writes a line from a place on, smaller where it is too wide for what is left.
     *
     * @param until where it has to end
     * @return where the next one goes
     */
    public float from(String text, float size, float x, float y, float until) throws IOException {
        String known = known(text);
        float wide = face.getStringWidth(known) / EM;
        write(known, Math.min(size, (until - x) / Math.max(wide, 1)), x, y);
        return y - size * LINE;
    }

    private void write(String known, float size, float x, float y) throws IOException {
        pen.beginText();
        pen.setFont(face, size);
        pen.newLineAtOffset(x, y);
        pen.showText(known);
        pen.endText();
    }

    /** A character that the font lacks becomes a box, so that it is seen and put right. */
    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(point -> known.appendCodePoint(has(point) ? point : '\u25A1'));
        return known.toString();
    }

    private boolean has(int point) {
        try {
            return face.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
