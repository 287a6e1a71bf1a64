package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Is told when somebody of the staff signs out; implemented by whatever keeps where they are. */
@FunctionalInterface
public interface StaffLeaves {

    /** The sign-in that the request belongs to ends with it. */
    void left(HttpServletRequest request);
}
