package org.tidemark.server.web.forms;

import java.util.List;
import org.tidemark.server.web.text.PartsHash;

/**
 * What stood in a form when its page was shown: who saves it does not undo, unseen, what somebody
 * else has saved since. A form without a mark, of a program or of an older page, is compared with
 * nothing.
 */
public final class FormMark {

    /** The hidden field. */
    public static final String FIELD = "before";

    private FormMark() {}

    /** The mark of what fills a form. */
    public static String of(Record shown) {
        return PartsHash.ofTexts(List.of(shown.getClass().getName(), shown.toString()));
    }

    /**
     * Compares what would fill the form now with what filled it.
     *
     * @throws FormRefusedException where it is another thing by now; the page that follows shows
     *     what was typed and has the new mark
     */
    public static void check(Record now, String before) {
        if (!before.isEmpty() && !before.equals(of(now))) {
            Problems.whole("forms.changed").orRefuse();
        }
    }
}
