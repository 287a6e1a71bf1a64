package org.tidemark.server.people.apps;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Where a member is led back to: a page of the app over https, or the app on his phone. */
final class RedirectAddress {

    static final int MOST = 5;

    private static final int LONGEST = 300;

    /** A scheme of an app of one's own is a domain turned round (RFC 8252, 7.1). */
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private RedirectAddress() {}

    /** Those that were typed, a line each. */
    static List<String> typed(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether an app may be led back to there. */
    static boolean fits(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            if (scheme == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
                return false;
            }
            return switch (scheme) {
                case "https" -> uri.getHost() != null;
                // The loopback of the member's own machine (RFC 8252, 7.3).
                case "http" -> "127.0.0.1".equals(uri.getHost()) || "[::1]".equals(uri.getHost());
                default -> OWN_SCHEME.matcher(scheme).matches() && uri.getRawPath() != null;
            };
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
