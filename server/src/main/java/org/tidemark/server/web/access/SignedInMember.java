package org.tidemark.server.web.access;

import java.io.Serializable;

/**
 * The member whose session this is.
 *
 * @param memberId his name in the ledger
 * @param sessionNumber of the account when the session was opened; sessions of an earlier number
 *     are over
 */
public record SignedInMember(String memberId, long sessionNumber) implements Serializable {

    private static final long serialVersionUID = 1L;
}
