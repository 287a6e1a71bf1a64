package org.tidemark.plan.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;

/** A disclosure as plain text; values stand in one column, Han characters counted as two wide. */
public final class DisclosureText {

    private static final int GAP = 2;
    private static final int MOST_INDENT = 44;

    private DisclosureText() {}

    /** The whole text. */
    public static String of(Disclosure disclosure, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(language.of(disclosure.title())).append('\n');
        text.append(language.of(disclosure.basis())).append('\n');
        for (Part part : disclosure.parts()) {
            String heading = language.of(part.heading());
            text.append('\n').append(heading).append('\n');
            text.append("-".repeat(PlanFigures.width(heading))).append('\n');
            int column = valueColumn(part, language);
            part.blocks().forEach(block -> append(text, block, column, language));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Block block, int column, Language language) {
        switch (block) {
            case Block.Saying saying ->
                    text.append(saying.tone() == Tone.WARNING ? "! " : "")
                            .append(language.of(saying.text()))
                            .append('\n');
            case Block.Figure figure -> {
                padded(text, language.of(figure.name()), column)
                        .append(language.of(figure.value()))
                        .append('\n');
                if (!language.of(figure.meaning()).isEmpty()) {
                    text.append("    ").append(language.of(figure.meaning())).append('\n');
                }
            }
            case Block.Table table -> append(text, table, language);
        }
    }

    private static void append(StringBuilder text, Block.Table table, Language language) {
        int columns = table.headings().size();
        List<List<String>> rows =
                Stream.concat(Stream.of(table.headings()), table.rows().stream())
                        .map(row -> row.stream().map(language::of).toList())
                        .toList();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], PlanFigures.width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            padded(text, row.getFirst(), widths[0]);
            for (int i = 1; i < columns; i++) {
                text.repeat(' ', GAP + widths[i] - PlanFigures.width(row.get(i)))
                        .append(row.get(i));
            }
            text.append('\n');
        }
    }

    private static int valueColumn(Part part, Language language) {
        return part.blocks().stream()
                        .filter(Block.Figure.class::isInstance)
                        .mapToInt(block ->
                                PlanFigures.width(language.of(((Block.Figure) block).name())))
                        .filter(width -> width <= MOST_INDENT)
                        .max()
                        .orElse(0)
                + GAP;
    }

    private static StringBuilder padded(StringBuilder text, String words, int column) {
        int width = PlanFigures.width(words);
        return text.append(words).repeat(' ', width <= column ? column - width : GAP);
    }
}
