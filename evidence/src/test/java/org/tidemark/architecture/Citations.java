package org.tidemark.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text cites the specification: by its name and a number, as a rule and a number, or
 * by a section without a name. Lists, steps and the points of section 6 are told apart; a citation
 * may go on in the next line of a comment.
 *
 * <p>A section without a name is one of the specification, unless the text names another document
 * right before or after it (a name in capitals, a file), or is a document with numbered headings.
 */
final class Citations {
    /** Blanks, and what a comment begins its next line with. */
    private static final String GAP = "\\s+(?:(?:\\*|//|#|--)\\s+)?";

    private static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,2})?(?!\\.?\\d)";
    private static final String STEP = "\\d{1,2}(?!\\.?\\d)";

    private static final String AND = "(?:and|to|or|和|至)";
    private static final String JOINT =
            "(?:,GAP(?:ANDGAP)?|GAPANDGAP|、|和|至|-(?=\\d))".replace("GAP", GAP).replace("AND", AND);

    private static final String STEPS = STEP + "(?:" + JOINT + STEP + ")*";
    private static final String ENTRY = NUMBER + "(?:" + GAP + "steps?" + GAP + STEPS + ")?";

    /** The points of a section: {@code 6: 1, 2 and 4}. */
    private static final String POINTS =
            ":" + GAP + STEP + "(?:," + GAP + STEP + ")*" + GAP + "and" + GAP + STEP;

    private static final String LEAD =
            ("(?<spec>\\bSPEC\\b,?GAP(?:[Ss]ections?GAP)?"
                            + "|\\b[Ss]pecification,?GAP[Ss]ections?GAP"
                            + "|\\b[Rr]ules?GAP(?=\\d{1,2}\\.\\d)"
                            + "|规则 ?(?=\\d)|第 ?(?=\\d{1,2}(?:\\.\\d{1,2})? ?节))"
                            + "|(?<bare>\\b[Ss]ections?GAP)")
                    .replace("GAP", GAP);

    private static final Pattern CITATION =
            Pattern.compile(
                    "(?:"
                            + LEAD
                            + ")(?<list>"
                            + ENTRY
                            + "(?:"
                            + JOINT
                            + ENTRY
                            + ")*)"
                            + "(?<points>"
                            + POINTS
                            + ")?");

    private static final Pattern ONE =
            Pattern.compile(
                    "(?<number>"
                            + NUMBER
                            + ")(?:"
                            + GAP
                            + "steps?"
                            + GAP
                            + "(?<steps>"
                            + STEPS
                            + "))?");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern OTHER_BEFORE =
            Pattern.compile("(?:\\b[A-Z][A-Z/]+(?:[ -]\\d+)?|\\.[a-z]{2,4}[`)]{0,2}),?\\s+$");

    private static final Pattern OTHER_AFTER =
            Pattern.compile("^\\s+of\\s+(?!SPEC\\b)[A-Z][A-Z/]+\\b");

    private static final Pattern OWN_HEADING =
            Pattern.compile("(?m)^#{1,6} (?:<a[^>]*></a>)?(\\d+(?:\\.\\d+)?)\\.? ");

    /** How much of the text around a section without a name is looked at. */
    private static final int AROUND = 40;

    private Citations() {}

    /**
     * One section, step or point that a text cites.
     *
     * @param line where it stands, from 1
     * @param anchor of the specification: {@code s5-2-4}
     */
    record Citation(int line, String text, String anchor) {}

    /** What a text cites, in its order. */
    static List<Citation> in(String text) {
        List<String> own =
                OWN_HEADING.matcher(text).results().map(found -> found.group(1)).toList();
        List<Citation> citations = new ArrayList<>();
        Matcher found = CITATION.matcher(text);
        while (found.find()) {
            boolean bare = found.group("bare") != null;
            if (bare && (!own.isEmpty() || ofAnother(text, found))) {
                continue;
            }
            int line =
                    1
                            + (int)
                                    text.substring(0, found.start())
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count();
            anchors(found)
                    .forEach(anchor -> citations.add(new Citation(line, found.group(), anchor)));
        }
        return citations;
    }

    /** Sections without a name in a document that has numbered headings, and has not these. */
    static List<Citation> missingInItself(String text) {
        List<String> own =
                OWN_HEADING.matcher(text).results().map(found -> "s" + found.group(1)).toList();
        List<Citation> missing = new ArrayList<>();
        Matcher found = CITATION.matcher(text);
        while (!own.isEmpty() && found.find()) {
            if (found.group("bare") != null && !ofAnother(text, found)) {
                anchors(found).stream()
                        .filter(anchor -> !own.contains(anchor.replace('-', '.')))
                        .forEach(anchor -> missing.add(new Citation(0, found.group(), anchor)));
            }
        }
        return missing;
    }

    private static boolean ofAnother(String text, MatchResult found) {
        String before = text.substring(Math.max(0, found.start() - AROUND), found.start());
        String after = text.substring(found.end(), Math.min(text.length(), found.end() + AROUND));
        return OTHER_BEFORE.matcher(before).find() || OTHER_AFTER.matcher(after).find();
    }

    private static List<String> anchors(Matcher found) {
        List<String> anchors = new ArrayList<>();
        Matcher entry = ONE.matcher(found.group("list"));
        String section = "";
        while (entry.find()) {
            section = "s" + entry.group("number").replace('.', '-');
            anchors.add(section);
            addAll(anchors, section, entry.group("steps"));
        }
        addAll(anchors, section, found.group("points"));
        return anchors;
    }

    private static void addAll(List<String> anchors, String section, String numbers) {
        if (numbers != null) {
            DIGITS.matcher(numbers).results().forEach(n -> anchors.add(section + "-" + n.group()));
        }
    }
}
