package org.tidemark.server.people.codes;

import java.util.Locale;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** What came of a code that somebody typed. The same for a known phone and for an unknown one. */
public enum CodeTried {
    /** It was the one; it is used up now. */
    RIGHT,
    /** It is another, and there are tries left. */
    WRONG,
    /** It is another, and that was the last try, or there was none left. */
    NO_TRIES,
    /** There is none for this phone: not sent, too old, or used. */
    ENDED,
    /** Too many were tried from that network address. */
    TOO_MANY_TRIES;

    /** The key of the text that says what to do. */
    public String key() {
        return "people.code." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    /**
     * Goes on where it was right.
     *
     * @throws FormRefusedException where it was not
     */
    public void orRefuse() {
        if (this != RIGHT) {
            Problems.at("code", key()).orRefuse();
        }
    }
}
