package org.tidemark.server.web.rules;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Turns links between documents into links of the page; what the platform does not show is text.
 */
final class LinksOfPage extends AbstractVisitor {

    private static final String ENGLISH = "specification.md";
    private static final String CHINESE = "specification.zh.md";

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        if (target.startsWith(ENGLISH)) {
            link.setDestination("/rules?lang=en" + target.substring(ENGLISH.length()));
        } else if (target.startsWith(CHINESE)) {
            link.setDestination("/rules?lang=zh" + target.substring(CHINESE.length()));
        } else if (!target.startsWith("#")) {
            unwrap(link);
        }
    }

    private static void unwrap(Link link) {
        for (Node words = link.getFirstChild(); words != null; words = link.getFirstChild()) {
            link.insertBefore(words);
        }
        link.unlink();
    }
}
