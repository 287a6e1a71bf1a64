package org.tidemark.server;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who sends bytes.
 *
 * @param cookies all of them, as a browser sends them
 * @param token for the forms that he sends
 * @param key of the operator; sent where programs ask
 */
record WirePerson(
        int port, String name, String cookies, String token, boolean chinese, String key) {

    static WirePerson of(TestPlatform platform, String name, String signIn, boolean chinese) {
        int port = platform.server().port();
        String session = signIn.isEmpty() ? "" : cookies(asked(port, signIn, ""));
        Wire.Reply token = asked(port, TestSignIn.FOLDER + "/token", session);
        return new WirePerson(
                port,
                name,
                session + cookies(token),
                token.body(),
                chinese,
                session.isEmpty() ? "" : platform.key());
    }

    private static Wire.Reply asked(int port, String path, String cookies) {
        String request =
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nCookie: "
                        + cookies
                        + "\r\nConnection: close\r\n\r\n";
        return Wire.send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String cookies(Wire.Reply reply) {
        Matcher set = Pattern.compile("(?im)^Set-Cookie: ([^;\\r]+)").matcher(reply.head());
        StringBuilder all = new StringBuilder();
        while (set.find()) {
            all.append(set.group(1)).append("; ");
        }
        return all.toString();
    }
}
