package org.tidemark.server.people.wechat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages of the shell, as a page in its web-view opens them. */
public final class MiniPages {

    /** Where codes are scanned. */
    public static final String SCAN = "/pages/scan/scan";

    private MiniPages() {}

    /** Where a payment is paid. */
    public static String payment(String paymentId) {
        return "/pages/pay/pay?payment=" + encoded(paymentId);
    }

    /** Where the receiver confirms a withdrawal. */
    public static String transfer(String withdrawal) {
        return "/pages/transfer/transfer?withdrawal=" + encoded(withdrawal);
    }

    /**
     * Where somebody signs in with the phone that WeChat knows.
     *
     * @param next the page that he wants to come to
     * @param invite the code that he came with, empty for none
     */
    public static String login(String next, String invite) {
        return "/pages/login/login?next=" + encoded(next) + "&invite=" + encoded(invite);
    }

    /** A page of the shop, as messages and codes name it: without a slash before it. */
    static String home(String next) {
        return "pages/home/home?next=" + encoded(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
