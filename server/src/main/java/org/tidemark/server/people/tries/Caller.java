package org.tidemark.server.people.tries;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.server.kernel.limits.NetworkAddress;

/**
 * Who tries, as far as it can be known before he is in.
 *
 * @param network his network address, of version 6 the network only
 * @param cookies what his device was given when it was in before, unread
 */
public record Caller(String network, List<String> cookies) {

    public Caller {
        cookies = List.copyOf(cookies);
    }

    /** Of a request. */
    public static Caller of(HttpServletRequest request) {
        return new Caller(
                NetworkAddress.network(request.getRemoteAddr()),
                cookies(request)
                        .filter(cookie -> cookie.getName().startsWith(KnownDevices.COOKIE))
                        .map(Cookie::getValue)
                        .toList());
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
