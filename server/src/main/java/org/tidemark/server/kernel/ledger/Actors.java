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
 * own name from the beginning, and never whoever happens to be there. For the same reason the API
 * adds nothing to what the holder of the operator key says: an import sent again must be the same
 * import. A client stands in its commands by its name, whichever of its keys it shows.
 */
public final class Actors {

    private static final String STAFF = "staff:";
    private static final String JOB = "job:";
    private static final String CLIENT = "client:";

    /** The account of whoever shows only the operator key: nobody in particular. */
    public static final String OPERATOR = "operator";

    private Actors() {}

    /** Whether an account of staff is somebody: whoever shows only the operator key is not. */
    public static boolean isPerson(String account) {
        return !account.equals(OPERATOR);
    }

    /** Whether a name is that of an account of staff. */
    public static boolean isStaff(String actor) {
        return actor.startsWith(STAFF);
    }

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
        return new By(STAFF + account, Command.NONE, kept(reason));
    }

    /**
     * Somebody of the staff with whom another agreed.
     *
     * @param second empty where it was within the limits of the first
     */
    public static By agreed(String account, String second, String reason) {
        return new By(
                STAFF + account, second.isEmpty() ? Command.NONE : STAFF + second, kept(reason));
    }

    private static String kept(String reason) {
        String line = reason.strip().replaceAll("[\\p{Cntrl}\\x80-\\x9f]+", " ");
        int characters = Math.min(By.MAX_REASON, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, characters)).strip();
    }

    /** A program of somebody else's, by the name of its client, which is never given again. */
    public static By client(String name) {
        return By.actor(CLIENT + name);
    }

    /** The platform itself, by the name of the job. */
    public static By job(String name) {
        return By.actor(JOB + name);
    }
}
