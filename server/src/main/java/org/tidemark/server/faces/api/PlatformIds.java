package org.tidemark.server.faces.api;

import java.util.regex.Pattern;

/**
 * The ids under which the platform gives its own commands, as far as somebody could know one before
 * it is given: whoever took it first would keep the command from being done.
 */
final class PlatformIds {

    /** A number of the platform's own: letters for the kind, the day, twelve digits. */
    private static final String NUMBER = "(?<![A-Za-z0-9])[a-z]{1,3}[0-9]{18}(?![0-9])";

    /** What happens once a day. */
    private static final String OF_A_DAY = "^(?:check-in|tasks|close)-.*[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** What happens once to a member or a supplier. */
    private static final String ONCE = "^(?:verify-known|supplier)-";

    private static final Pattern OWN = Pattern.compile(NUMBER + "|" + OF_A_DAY + "|" + ONCE);

    private PlatformIds() {}

    /** Whether the platform may want that id. */
    static boolean isOwn(String id) {
        return OWN.matcher(id).find();
    }
}
