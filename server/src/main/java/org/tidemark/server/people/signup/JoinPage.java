package org.tidemark.server.people.signup;

import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.people.forms.RegionChoice;

/**
 * The second step of sign-up.
 *
 * @param phone as it was typed
 * @param shownCode in the demo what would go to the phone, else empty
 * @param note about the code, empty for none
 * @param inviter display name of who invited, empty for nobody
 */
public record JoinPage(
        String phone,
        String shownCode,
        String note,
        String displayName,
        RegionChoice region,
        String inviter,
        FieldProblems problems) {}
