package org.tidemark.server.people.verification;

import java.util.Locale;
import org.tidemark.server.web.pictures.PictureProblem;

/** Why an application for verification is not taken; each belongs to a field of the form. */
enum AskProblem {
    NAME_MISSING("legalName"),
    NUMBER_WRONG("number"),
    BIRTH_WRONG("birth"),
    NOT_ADULT("birth"),
    FRONT_MISSING("front"),
    FRONT_TOO_LARGE("front"),
    FRONT_NO_PICTURE("front"),
    BACK_MISSING("back"),
    BACK_TOO_LARGE("back"),
    BACK_NO_PICTURE("back"),
    CONSENT_MISSING("consent"),
    OPEN_ALREADY(""),
    TOO_MANY("");

    private final String field;

    AskProblem(String field) {
        this.field = field;
    }

    /** The field at fault; empty for the form as a whole. */
    String field() {
        return field;
    }

    /** The key of its text. */
    String key() {
        return "people.verification.problem." + name().toLowerCase(Locale.ROOT).replace("_", "-");
    }

    static AskProblem of(boolean front, PictureProblem problem) {
        return switch (problem) {
            case MISSING -> front ? FRONT_MISSING : BACK_MISSING;
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> front ? FRONT_TOO_LARGE : BACK_TOO_LARGE;
            case NO_PICTURE, TOO_SMALL, BROKEN -> front ? FRONT_NO_PICTURE : BACK_NO_PICTURE;
        };
    }
}
