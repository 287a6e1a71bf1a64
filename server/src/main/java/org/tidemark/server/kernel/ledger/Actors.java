package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;

/**
 * Who has a command done, as it stands in its head (SPEC 5.0). Members stand there as themselves,
 * by their id, in which there is never a colon; everybody else has a prefix with one, so that no
 * account of staff can pass for a member.
 *
 * <p>Who it was belongs to a command's content: whoever repeats a command must say the same as the
 * first time. So a command that can be repeated by a job carries what its row says, or the job's
 * own name from the beginning, and never whoever happens to be there.
 */
public final class Actors {

    private static final String STAFF = "staff:";
    private static final String JOB = "job:";
    private static final String KEY = "key:";

    private Actors() {}

    /** A member, for himself. */
    public static By member(String memberId) {
        return By.actor(memberId);
    }

    /** Somebody of the staff, by the name of the account. */
    public static By staff(String account) {
        return By.actor(STAFF + account);
    }

    /**
     * The same with why, of which at most {@link By#MAX_REASON} characters are kept, on one line.
     */
    public static By staff(String account, String reason) {
        String line = reason.strip().replaceAll("[\\p{Cntrl}\\x80-\\x9f]+", " ");
        int characters = Math.min(By.MAX_REASON, line.codePointCount(0, line.length()));
        String kept = line.substring(0, line.offsetByCodePoints(0, characters));
        return new By(STAFF + account, Command.NONE, kept.strip());
    }

    /** The platform itself, by the name of the job. */
    public static By job(String name) {
        return By.actor(JOB + name);
    }

    /** A program with a key of the API, by the name of the key. */
    public static By key(String name) {
        return By.actor(KEY + name);
    }
}
