package org.tidemark.server.kernel.outward;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where something is posted that others chose the address of.
 *
 * @param secure whether it is https
 * @param host a name or an address, in small letters
 * @param path with the query, encoded
 */
public record OutwardUrl(boolean secure, String host, int port, String path) {

    /** The longest address that is taken, in characters. */
    public static final int LONGEST = 500;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<String> CLOSED_NAMES =
            Set.of("localhost", "local", "internal", "test", "invalid", "onion");
    private static final String HOME = "home.arpa";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /**
     * An address as somebody typed it.
     *
     * @param anywhere whether http, any port and networks of one's own are allowed
     * @return empty where it is none that messages may go to
     */
    public static Optional<OutwardUrl> read(String text, boolean anywhere) {
        if (text.length() > LONGEST || !VISIBLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            int usual = secure ? HTTPS : HTTP;
            int port = uri.getPort() < 0 ? usual : uri.getPort();
            boolean fits =
                    (secure || scheme.equals("http") && anywhere)
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && (port == HTTPS && secure || anywhere && port > 0 && port < 1 << 16);
            return fits ? Optional.of(of(uri, secure, port)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static OutwardUrl of(URI uri, boolean secure, int port) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new OutwardUrl(secure, uri.getHost().toLowerCase(Locale.ROOT), port, path + query);
    }

    /**
     * Whether nothing would ever be delivered there, whatever the name service says: an address
     * that is not of the open network, or a name that means one's own machine or network (RFC 6761
     * and 6762, RFC 8375, and the name that ICANN keeps for such use). What a name leads to
     * otherwise is looked at when something is sent.
     */
    public boolean isClosed() {
        String name = hostName().replaceFirst("\\.$", "");
        try {
            return !PublicAddress.is(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException noLiteral) {
            int dot = name.lastIndexOf('.');
            return dot < 0
                    || CLOSED_NAMES.contains(name.substring(dot + 1))
                    || name.equals(HOME)
                    || name.endsWith("." + HOME);
        }
    }

    /** As a request names it: without the port that is usual. */
    public String hostHeader() {
        return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    /** The host without the brackets of IPv6. */
    String hostName() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
