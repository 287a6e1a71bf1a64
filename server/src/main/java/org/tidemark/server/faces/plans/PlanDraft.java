package org.tidemark.server.faces.plans;

import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.server.kernel.programmes.PlanMark;

/**
 * A plan that staff write.
 *
 * @param text of the plan file, lines ended by a line feed
 */
public record PlanDraft(
        String id, String text, String madeBy, String changedBy, OffsetDateTime changedAt) {

    /** The longest text, in chars; the largest example has a tenth. */
    static final int LONGEST = 100_000;

    private static final Pattern PROGRAMME =
            Pattern.compile("^programme: *\"?([a-z0-9-]{1,40})", Pattern.MULTILINE);

    /** Which programme it is for, as far as the text says; empty otherwise. */
    public String programme() {
        Matcher found = PROGRAMME.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** By which a text is known again: SHA-256. */
    public String mark() {
        return markOf(text);
    }

    /** As a form sends it: browsers end lines by two characters. */
    static String normal(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String markOf(String text) {
        return PlanMark.of(text);
    }
}
