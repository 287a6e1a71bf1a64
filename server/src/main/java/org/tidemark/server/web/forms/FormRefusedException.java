package org.tidemark.server.web.forms;

/**
 * A form is not taken, and nothing was changed; whoever sent it gets the page again on which it
 * stands, with what he has typed and with what is wrong.
 */
public class FormRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The answer's status where the fields themselves are at fault: unprocessable content. */
    private static final int WRONG_CONTENT = 422;

    @SuppressWarnings("serial") // it never leaves the request
    private final Problems problems;

    private final int status;

    public FormRefusedException(Problems problems) {
        this(problems, WRONG_CONTENT);
    }

    /** With the status of the answer: 404, 429 or 503 where it is not about what was sent. */
    public FormRefusedException(Problems problems, int status) {
        super(problems.all().toString());
        this.problems = problems;
        this.status = status;
    }

    /** The same because of what another part has said. */
    public FormRefusedException(Problems problems, Exception why) {
        super(problems.all().toString(), why);
        this.problems = problems;
        this.status = WRONG_CONTENT;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What is wrong. */
    public Problems problems() {
        return problems;
    }
}
