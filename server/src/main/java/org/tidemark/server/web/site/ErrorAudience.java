package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Those who are told of an error otherwise than on a page: programs. */
public interface ErrorAudience {

    /** Whether whatever was asked for at that path is asked for by them. */
    boolean asksFor(String path);

    /**
     * Tells them.
     *
     * @param status of the answer, 400 to 599
     */
    void tell(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
