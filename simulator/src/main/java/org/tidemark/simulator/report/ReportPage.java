package org.tidemark.simulator.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The frame of a report: title, language switch, style. No part of it comes from a network. */
public final class ReportPage {

    private ReportPage() {}

    /** The whole file. */
    public static String of(Bilingual title, String body) {
        return resource("report.html")
                .replace("{{title}}", Html.escape(title.zh() + " / " + title.en()))
                .replace("{{style}}", resource("report.css"))
                .replace("{{body}}", body);
    }

    /** The style of a picture that is a file of its own. */
    static String pictureStyle() {
        return "<style>\n" + resource("picture.css") + "</style>\n";
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
