package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer carries, whatever it is: a page, a file, a redirect, a program's answer, an
 * error of ours or of the server's. It tells browsers to take nothing from elsewhere, to run and
 * style nothing that stands in a page itself, and to lend a page nothing that it does not use.
 */
final class AnswerHeaders {

    static final String ONLY_HTTPS = "Strict-Transport-Security";

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                            + " object-src 'none'; base-uri 'none'; form-action 'self';"
                            + " frame-ancestors 'none'",
                    "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
                            + " encrypted-media=(), fullscreen=(), geolocation=(self), gyroscope=(),"
                            + " magnetometer=(), microphone=(), midi=(), payment=(),"
                            + " picture-in-picture=(), usb=(), xr-spatial-tracking=(),"
                            + " publickey-credentials-create=(self),"
                            + " publickey-credentials-get=(self)",
                    "Referrer-Policy",
                    "same-origin",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin");

    private AnswerHeaders() {}

    /**
     * Sets them.
     *
     * @param https whether people reach the platform by https alone
     */
    static void on(HttpServletResponse response, boolean https) {
        ALL.forEach(response::setHeader);
        if (https) {
            response.setHeader(ONLY_HTTPS, A_YEAR);
        }
    }
}
