package org.tidemark.server.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tidemark.server.web.rules.RuleBook.Section;

/** Gathers the sections that have an anchor, each by its number and its first words. */
final class Contents extends AbstractVisitor {

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    /** What follows a title in its heading: the form of the command, a remark. */
    private static final Pattern MORE = Pattern.compile("[:：(（].*");

    private final List<Section> sections = new ArrayList<>();

    List<Section> sections() {
        return sections;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getFirstChild() instanceof HtmlInline first) {
            Matcher anchor = ANCHOR.matcher(first.getLiteral());
            if (anchor.matches()) {
                String title = MORE.matcher(words(heading)).replaceFirst("").strip();
                sections.add(new Section(anchor.group(1), title, heading.getLevel() == 2));
            }
        }
    }

    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            }
        }
        return words.toString();
    }
}
