package org.tidemark.server.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Where people reach the platform: what stands before every path in links, codes and posters. Never
 * what a request says of it.
 */
public final class PlatformAddress {

    private PlatformAddress() {}

    /** Scheme, host and port without a path. */
    public static URI of(HttpServletRequest request) {
        if (request.getAttribute(PlatformAddress.class.getName()) instanceof URI own) {
            return own;
        }
        throw new IllegalStateException("the request has not come through the door");
    }
}
