package org.tidemark.simulator.report;

/** Text made safe for HTML and SVG. */
public final class Html {

    private Html() {}

    /**
     * The text with what HTML would read as markup escaped; fit for content and quoted attributes.
     */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
