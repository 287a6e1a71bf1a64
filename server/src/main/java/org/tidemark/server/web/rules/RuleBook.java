package org.tidemark.server.web.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.tidemark.plan.Language;

/**
 * The specification as a page.
 *
 * @param contents its sections, for a list of links
 * @param lead what stands before the first section, as HTML
 * @param sections the rest, as HTML
 */
public record RuleBook(List<Section> contents, String lead, String sections) {

    private static final int TOP = 2;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(TABLES)
                    .attributeProviderFactory(context -> RuleBook::reachByKeys)
                    .build();

    public RuleBook {
        contents = List.copyOf(contents);
    }

    /**
     * One section.
     *
     * @param title with its number
     * @param top whether it is a section, not a part of one
     */
    public record Section(String anchor, String title, boolean top) {}

    static RuleBook in(Language language) {
        return of(
                text(
                        switch (language) {
                            case EN -> "specification.md";
                            case ZH -> "specification.zh.md";
                        }));
    }

    static RuleBook of(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new LinksOfPage());
        Contents contents = new Contents();
        text.accept(contents);
        Document lead = new Document();
        for (Node node = text.getFirstChild();
                node != null && !isSection(node);
                node = text.getFirstChild()) {
            lead.appendChild(node);
        }
        return new RuleBook(contents.sections(), RENDERER.render(lead), RENDERER.render(text));
    }

    /** What is wider than the page scrolls in its own box, with keys too. */
    private static void reachByKeys(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    private static boolean isSection(Node node) {
        return node instanceof Heading heading && heading.getLevel() == TOP;
    }

    private static String text(String name) {
        try (InputStream file = RuleBook.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        name + " is not packed with the platform: build it from its source tree");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
