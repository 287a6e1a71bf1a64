package org.tidemark.engine.command;

/**
 * Who had a command done, who agreed, and why (SPEC 5.0). It belongs to the content and to the
 * record, and no rule looks at it. Texts that were not given are {@link Command#NONE}.
 *
 * @param actor who had it done, at most {@link #MAX_NAME} characters
 * @param approver who agreed, at most {@link #MAX_NAME} characters
 * @param reason why, at most {@link #MAX_REASON} characters
 */
public record By(String actor, String approver, String reason) {

    /** The most characters (code points) of an actor or approver. */
    public static final int MAX_NAME = 64;

    /** The most characters (code points) of a reason. */
    public static final int MAX_REASON = 200;

    /** Nobody is named. */
    public static final By NOBODY = new By(Command.NONE, Command.NONE, Command.NONE);

    public By {
        requireLength("actor", actor, MAX_NAME);
        requireLength("approver", approver, MAX_NAME);
        requireLength("reason", reason, MAX_REASON);
        if (actor.isEmpty() && !(approver.isEmpty() && reason.isEmpty())) {
            throw new IllegalArgumentException("an approver or a reason needs an actor");
        }
    }

    /** Done by this actor alone, without a reason. */
    public static By actor(String actor) {
        return new By(actor, Command.NONE, Command.NONE);
    }

    /** Whether nobody is named. */
    public boolean isNobody() {
        return actor.isEmpty();
    }

    private static void requireLength(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException(field + " has more than " + most + " characters");
        }
    }
}
