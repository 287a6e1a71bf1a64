package org.tidemark.plan.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.Language;

/** A disclosure as one HTML file that needs no network and no script; a phone comes first. */
public final class DisclosurePage {

    private final Language language;
    private final StringBuilder html = new StringBuilder();

    private DisclosurePage(Language language) {
        this.language = language;
    }

    /** The whole file. */
    public static String of(Disclosure disclosure, Language language) {
        return resource("disclosure.html")
                .replace("{{language}}", language.tag())
                .replace("{{title}}", escape(language.of(disclosure.title())))
                .replace("{{style}}", style())
                .replace("{{body}}", body(disclosure, language));
    }

    /** The style sheet; what it styles stands in an element of class {@code disclosure}. */
    public static String style() {
        return resource("disclosure.css");
    }

    /** What stands inside {@code main}, for a page that has a frame of its own. */
    public static String body(Disclosure disclosure, Language language) {
        DisclosurePage page = new DisclosurePage(language);
        page.element("h1", disclosure.title());
        page.html.append("<p class=\"basis\">");
        page.html.append(page.words(disclosure.basis())).append("</p>\n");
        disclosure.parts().forEach(page::part);
        return page.html.toString();
    }

    /** The three lines, for an element of class {@code disclosure}. */
    public static String lines(Disclosure disclosure, Language language) {
        DisclosurePage page = new DisclosurePage(language);
        disclosure.lines().forEach(page::block);
        return page.html.toString();
    }

    private void part(Part part) {
        html.append("<section id=\"").append(part.id()).append("\">\n");
        element("h2", part.heading());
        List<Block> blocks = part.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean figure = blocks.get(i) instanceof Block.Figure;
            boolean before = i > 0 && blocks.get(i - 1) instanceof Block.Figure;
            html.append(figure && !before ? "<dl>\n" : "")
                    .append(!figure && before ? "</dl>\n" : "");
            block(blocks.get(i));
        }
        html.append(blocks.getLast() instanceof Block.Figure ? "</dl>\n" : "");
        html.append("</section>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Saying saying ->
                    html.append("<p class=\"")
                            .append(style(saying.tone()))
                            .append("\">")
                            .append(words(saying.text()))
                            .append("</p>\n");
            case Block.Figure figure -> figure(figure);
            case Block.Table table -> table(table);
        }
    }

    private void figure(Block.Figure figure) {
        html.append("<div class=\"").append(style(figure.tone())).append("\"><dt>");
        html.append(words(figure.name())).append("</dt><dd>");
        html.append(words(figure.value())).append("</dd>");
        if (!language.of(figure.meaning()).isEmpty()) {
            html.append("<dd class=\"meaning\">").append(words(figure.meaning())).append("</dd>");
        }
        html.append("</div>\n");
    }

    private void table(Block.Table table) {
        html.append("<table><thead><tr>");
        table.headings().forEach(heading -> element("th", heading));
        html.append("</tr></thead><tbody>\n");
        for (List<LocalizedText> row : table.rows()) {
            html.append("<tr>");
            element("th", row.getFirst());
            row.stream().skip(1).forEach(cell -> element("td", cell));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void element(String name, LocalizedText text) {
        html.append('<').append(name).append('>').append(words(text));
        html.append("</").append(name).append(">\n");
    }

    private String words(LocalizedText text) {
        return escape(language.of(text));
    }

    private static String style(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = DisclosurePage.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
