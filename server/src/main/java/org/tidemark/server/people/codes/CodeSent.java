package org.tidemark.server.people.codes;

import java.util.Locale;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** What came of asking for a code. The same for a known phone and for an unknown one. */
public enum CodeSent {
    /** It is on its way. */
    SENT,
    /** One was sent a moment ago. */
    TOO_SOON,
    /** This phone or this address has asked too often today. */
    TOO_MANY,
    /** The gateway did not take it. */
    FAILED;

    private static final int ASKED_TOO_OFTEN = 429;
    private static final int GATEWAY_AWAY = 503;

    /** The key of its text. */
    public String key() {
        return "people.code." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    /**
     * Goes on where a code is there to be typed.
     *
     * @throws FormRefusedException where none is
     */
    public void orRefuse() {
        switch (this) {
            case SENT, TOO_SOON -> {
                // It is on the phone.
            }
            case TOO_MANY -> throw new FormRefusedException(Problems.whole(key()), ASKED_TOO_OFTEN);
            case FAILED -> throw new FormRefusedException(Problems.whole(key()), GATEWAY_AWAY);
        }
    }
}
