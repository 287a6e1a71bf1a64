package org.tidemark.simulator.report;

/** A text in Chinese and English; the page shows the one that the reader has chosen. */
public record Bilingual(String zh, String en) {

    /** Both as HTML; whatever they hold is escaped. */
    public String html() {
        return "<span class=\"zh\" lang=\"zh\">"
                + Html.escape(zh)
                + "</span><span class=\"en\" lang=\"en\">"
                + Html.escape(en)
                + "</span>";
    }

    /** With every {@code {}} of both replaced by the values in turn. */
    public Bilingual with(Object... values) {
        return new Bilingual(fill(zh, values), fill(en, values));
    }

    private static String fill(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = text.indexOf("{}", from);
            filled.append(text, from, place).append(value);
            from = place + 2;
        }
        return filled.append(text, from, text.length()).toString();
    }
}
