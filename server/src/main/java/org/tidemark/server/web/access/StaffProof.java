package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who of the staff has shown who he is; implemented by whatever keeps their factors. */
@FunctionalInterface
public interface StaffProof {

    /** The page where he shows it once more. */
    String PAGE = "/console/my/proof";

    /** Whether he has shown it a moment ago, or has nothing but his password to show. */
    boolean holds(SignedInStaff staff, HttpServletRequest request);
}
