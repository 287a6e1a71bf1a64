package org.tidemark.server.growth.register;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.team.ShareRegister;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.web.files.PaperSheet;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.text.Wording;

/** What a holder is given of his entries: one sheet, in Chinese and English. */
@Component
class ShareCertificate {

    /** So many entries stand on the sheet; the sum is of all. */
    static final int MOST_ENTRIES = 18;

    private static final float MARGIN = 56;
    private static final float PART = 0.09f;
    private static final float TITLE = 24;
    private static final float TEXT = 12;
    private static final float SMALL = 9;
    private static final float[] COLUMNS = {0, 120, 200, 300};

    private final HeavyWork work;

    ShareCertificate(HeavyWork work) {
        this.work = work;
    }

    /**
     * What stands on it.
     *
     * @param operator who keeps the register
     * @param name in the holder's document, empty where none was checked
     */
    record Content(
            String operator,
            String name,
            String member,
            long shares,
            List<ShareRegister.Entry> entries,
            LocalDate day) {

        Content {
            entries = List.copyOf(entries);
        }
    }

    /** The sheet as a PDF. */
    byte[] pdf(Content content, Wording zh, Wording en) {
        return work.run(() ->
                PaperSheet.pdf(
                        PDRectangle.A4,
                        zh.say("register.certificate") + " · " + en.say("register.certificate"),
                        sheet -> draw(sheet, content, zh, en)));
    }

    private static void draw(PaperSheet sheet, Content content, Wording zh, Wording en)
            throws IOException {
        float y = sheet.height() - MARGIN - TITLE;
        y = sheet.centred(content.operator(), TEXT, y, PART) - TEXT;
        y = sheet.centred(zh.say("register.certificate"), TITLE, y, PART);
        y = sheet.centred(en.say("register.certificate"), TEXT, y, PART) - 2 * TEXT;
        String holder = content.name().isEmpty() ? content.member() : content.name();
        y = pair(sheet, y, "register.holder", holder, zh, en);
        y = pair(sheet, y, "register.member", content.member(), zh, en);
        y = pair(sheet, y, "register.shares", Figures.count(content.shares()), zh, en);
        y = pair(sheet, y, "register.day", content.day().toString(), zh, en) - TEXT;
        y = entries(sheet, y, content, zh, en) - TEXT;
        for (String key : List.of("register.certificate.what", "register.certificate.not")) {
            y = line(sheet, zh.say(key), SMALL, 0, y);
            y = line(sheet, en.say(key), SMALL, 0, y);
        }
    }

    private static float entries(
            PaperSheet sheet, float top, Content content, Wording zh, Wording en)
            throws IOException {
        float y = row(sheet, top, zh.say("register.entries").split("\\|"));
        y = row(sheet, y, en.say("register.entries").split("\\|"));
        for (ShareRegister.Entry entry : content.entries().stream().limit(MOST_ENTRIES).toList()) {
            y =
                    row(
                            sheet,
                            y,
                            entry.at().toLocalDate().toString(),
                            Figures.count(entry.shares()),
                            entry.lockedUntil().toString(),
                            entry.reference());
        }
        int more = content.entries().size() - MOST_ENTRIES;
        return more > 0
                ? line(
                        sheet,
                        zh.say("register.more", more) + " · " + en.say("register.more", more),
                        SMALL,
                        0,
                        y)
                : y;
    }

    private static float pair(
            PaperSheet sheet, float y, String key, String value, Wording zh, Wording en)
            throws IOException {
        line(sheet, zh.say(key) + " " + en.say(key), SMALL, 0, y);
        return sheet.from(value, TEXT, MARGIN + COLUMNS[2], y, sheet.width() - MARGIN);
    }

    private static float row(PaperSheet sheet, float y, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            float until =
                    i + 1 < COLUMNS.length
                            ? MARGIN + COLUMNS[i + 1] - SMALL
                            : sheet.width() - MARGIN;
            sheet.from(cells[i], SMALL, MARGIN + COLUMNS[i], y, until);
        }
        return y - SMALL * 1.6f;
    }

    private static float line(PaperSheet sheet, String text, float size, float x, float y)
            throws IOException {
        return sheet.from(text, size, MARGIN + x, y, sheet.width() - MARGIN);
    }
}
