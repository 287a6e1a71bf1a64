package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.people.signup.KnownMembers;

/**
 * What every answer of a platform has that others reach: its own address and no other, the headers
 * that keep a browser to it, cookies for https alone; and what it has not, a session of a stranger.
 */
class AnswersIT {

    private static final String ADDRESS = "https://shop.example.cn";
    private static final String EVIL = "evil.example";
    private static final int STRANGERS = 1000;

    /** Whatever is asked, these come with the answer. */
    private static final List<String> HEADERS =
            List.of(
                    "Content-Security-Policy",
                    "Permissions-Policy",
                    "Referrer-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy");

    private static final String ONLY_HTTPS = "Strict-Transport-Security";
    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: .*$");

    /** What signs the test in or out. */
    private static final List<String> LEFT_OUT =
            List.of(TestSignIn.FOLDER, "/sign-out", "/console/logout", "/console/enter");

    private static final String CLAIMS =
            """
            X-Forwarded-Host: evil.example
            X-Forwarded-Proto: http
            X-Forwarded-Port: 99
            X-Forwarded-Prefix: /evil.example
            Forwarded: for=1.2.3.4;host=evil.example;proto=http
            Referer: http://evil.example:99/my
            Origin: http://evil.example:99
            """;

    private static TestPlatform platform;
    private static List<WirePerson> people;

    @BeforeAll
    static void open() {
        platform = TestPlatform.reached("answers", ADDRESS);
        platform.enrol("m");
        platform.bean(KnownMembers.class).open("m", "13900110077", "Known");
        people =
                List.of(
                        WirePerson.of(platform, "guest", "", true),
                        WirePerson.of(platform, "member", TestSignIn.FOLDER + "/sign-in/m", false),
                        WirePerson.of(
                                platform, "owner", TestSignIn.FOLDER + "/staff?roles=OWNER", true));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void nothing_that_a_request_says_of_its_host_gets_into_an_answer() {
        List<String> wrong = new ArrayList<>();
        for (String route : Routes.all(platform)) {
            String[] parts = route.split(" ", 2);
            if (LEFT_OUT.stream().anyMatch(parts[1]::startsWith)) {
                continue;
            }
            for (WirePerson person : people) {
                for (String host : List.of(EVIL + ":99", EVIL, "x@" + EVIL, "")) {
                    Wire.Reply reply = ask(parts[0] + " " + path(parts[1]), host, person);
                    faults(reply).forEach(f -> wrong.add(route + " " + person.name() + ": " + f));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ask("GET /console", EVIL, people.get(2)).status()).isEqualTo(200);
        Wire.Reply invite = ask("GET /my/invite", EVIL, people.get(1));
        assertThat(invite.body()).contains(ADDRESS + "/i/");
        assertThat(platform.server().publicAddress()).isEqualTo(ADDRESS);
        assertThat(platform.server().oneTimeAddress()).startsWith(ADDRESS + "/console/enter");
    }

    @Test
    void files_errors_and_what_the_server_refuses_have_the_same_headers() {
        List<String> wrong = new ArrayList<>();
        for (String line :
                List.of(
                        "GET /assets/tokens.css",
                        "GET /assets/none.css",
                        "GET /webjars/htmx.org/2.0.10/dist/htmx.min.js",
                        "GET /favicon.ico",
                        "GET /nothing/here",
                        "GET /api/v1/programmes",
                        "GET /api/v1/nothing",
                        "GET /openapi/browse",
                        "GET /actuator/health",
                        "GET /actuator/env",
                        "POST /basket/lines",
                        "POST /pay/demo/notices",
                        "DELETE /",
                        "TRACE /",
                        "OPTIONS /",
                        "BREW /",
                        "GET /a/../../b",
                        "GET /%00",
                        "GET /;a=b",
                        "GET /a%2fb",
                        "GET http://evil.example/my")) {
            Wire.Reply reply = ask(line, "shop.example.cn", people.getFirst());
            faults(reply).forEach(fault -> wrong.add(line + ": " + fault));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangers_who_look_around_leave_no_session() {
        long before = sessions();
        List<String> paths =
                Routes.all(platform).stream()
                        .filter(route -> route.startsWith("GET "))
                        .map(route -> path(route.substring("GET ".length())))
                        .filter(path -> !path.startsWith(TestSignIn.FOLDER))
                        .toList();
        WirePerson stranger =
                new WirePerson(platform.server().port(), "stranger", "", "", true, "");
        TreeSet<String> opened = new TreeSet<>();
        for (int i = 0; i < STRANGERS; i++) {
            String path = paths.get(i % paths.size());
            Wire.Reply reply = ask("GET " + path, "shop.example.cn", stranger);
            if (reply.head().contains("tidemark-session")) {
                opened.add(path);
            }
        }
        assertThat(opened).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    private static long sessions() {
        return platform.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM platform.web_session")
                .query(Long.class)
                .single();
    }

    private static String path(String route) {
        return route.replaceAll("\\{[^}]+}", "x").replace("**", "x");
    }

    private static Wire.Reply ask(String line, String host, WirePerson person) {
        String request =
                (line
                                + " HTTP/1.1\nHost: "
                                + host
                                + "\n"
                                + CLAIMS
                                + "Cookie: "
                                + person.cookies()
                                + "\nContent-Length: 0\nConnection: close\n\n")
                        .replace("\n", "\r\n");
        return Wire.send(person.port(), request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> faults(Wire.Reply reply) {
        List<String> faults = new ArrayList<>();
        String all = reply.head() + reply.body();
        int evil = all.indexOf(EVIL);
        if (reply.status() == 0) {
            faults.add("no answer: " + reply.head());
        }
        if (evil >= 0) {
            faults.add(all.substring(Math.max(0, evil - 60), evil + EVIL.length()));
        }
        HEADERS.stream()
                .filter(name -> reply.header(name).isEmpty())
                .forEach(name -> faults.add(reply.status() + " without " + name));
        if (reply.status() != 400 && reply.header(ONLY_HTTPS).isEmpty()) {
            faults.add(reply.status() + " without " + ONLY_HTTPS); // a broken line has no address
        }
        if (reply.header("Content-Security-Policy").contains("unsafe")) {
            faults.add("lets pages style or run what stands in them");
        }
        Matcher cookies = COOKIE.matcher(reply.head());
        while (cookies.find()) {
            if (!cookies.group().contains("; Secure")) {
                faults.add(cookies.group());
            }
        }
        return faults;
    }
}
