package org.tidemark.server.people.wechat;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why the shell does not get what it asked for. It has a sentence for each. */
public enum MiniProblem {
    /** The code of the login was used already or is too old. */
    CODE(HttpStatus.CONFLICT),
    /** WeChat gave no phone of mainland China. */
    PHONE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The terms are not agreed to. */
    TERMS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The account is suspended. */
    SUSPENDED(HttpStatus.FORBIDDEN),
    /** It is another member's, or there is none. */
    OTHER(HttpStatus.FORBIDDEN),
    /** It is over. */
    CLOSED(HttpStatus.CONFLICT),
    /** Later it may be done. */
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    /** It was not done. */
    FAILED(HttpStatus.BAD_GATEWAY);

    private final HttpStatus status;

    MiniProblem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** As the shell knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
