package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;

/** Who may come in. */
class AccessIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    /** Routes that answer without the key. */
    private static final Set<String> OPEN =
            Set.of(
                    "GET /console/login",
                    "GET /console/enter",
                    "GET /gains",
                    "GET /rules", // the specification
                    "GET /", // the shop
                    "GET /c/{category}",
                    "GET /p/{product}",
                    "GET /p/{product}/questions",
                    "GET /p/{product}/reviews",
                    "GET /p/{product}/reviews/{review}/photos/{photo}",
                    "GET /search",
                    "GET /search/suggestions",
                    "GET /flash-sales",
                    "GET /together",
                    "GET /brand/colours.css",
                    "GET /brand/logo",
                    "GET /brand/app.webmanifest",
                    "GET /brand/icon-{size:192|512}.png",
                    "GET /brand/offline",
                    "GET /brand/offline-worker.js",
                    "GET /pictures/{id}",
                    "GET /pictures/page/{id}",
                    "GET /activities/{id}",
                    "GET /lessons",
                    "GET /lessons/{id}",
                    "GET /lessons/{id}/calendar.ics",
                    "GET /stores",
                    "GET /s/{id}",
                    "GET /join",
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /sign-in/code",
                    "GET /sign-in/code",
                    "POST /sign-in/alone",
                    "GET /sign-in/wechat", // to WeChat, with a state of the session
                    "GET /sign-in/wechat/back", // believed for what WeChat says of a code
                    "GET /sign-in/password",
                    "POST /sign-in/password",
                    "POST /sign-in/passkey",
                    "POST /sign-in/passkey/options",
                    "GET /i/{code}", // an invitation
                    "GET /regions", // the fields that choose a region
                    "GET /account-closed", // nobody is signed in any more
                    "GET /terms",
                    "GET /texts/{code}",
                    "GET /privacy",
                    "GET /basket", // of whoever's session it is
                    "GET /actuator/health",
                    "GET /actuator/health/**",
                    "POST /pay/{provider}/notices", // signed by the provider or refused
                    "GET /ads/{network}/callback", // signed by the network or refused
                    "GET /courses",
                    "GET /courses/{id}",
                    "POST /pay/{provider}/payouts", // likewise
                    "POST /wechat/mini/enter", // believed for what WeChat says of a code
                    "POST /wechat/mini/join",
                    "POST /wechat/mini/payment",
                    "POST /wechat/mini/transfer",
                    "GET /wechat/enter", // with a ticket of a minute
                    "POST /oauth/token", // believed for a code or a refresh token
                    "POST /oauth/revoke",
                    "GET /.well-known/oauth-authorization-server",
                    "GET /error",
                    "POST /error");

    @Test
    void without_the_key_every_route_is_refused_but_those_listed() {
        Map<String, Integer> answered = new TreeMap<>();
        Set<String> routes = Routes.all(PLATFORM);
        assertThat(routes).hasSizeGreaterThan(40);
        for (String route : routes) {
            String[] parts = route.split(" ", 2);
            String path = parts[1].replaceAll("\\{[^}]+}", "x").replace("**", "x");
            Answer answer = PLATFORM.send(anonymous(path, parts[0]));
            boolean refused =
                    answer.status() == 401
                            || answer.status() == 403
                            || path.startsWith(TestSignIn.FOLDER)
                            || answer.status() == 302
                                    && answer.http()
                                            .headers()
                                            .firstValue("Location")
                                            .orElse("")
                                            .matches(".*(/console/login|/sign-in)(\\?.*)?");
            if (!refused && !OPEN.contains(route)) {
                answered.put(route, answer.status());
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    void health_without_the_key_is_one_word() {
        Answer health = PLATFORM.send(anonymous("/actuator/health", "GET"));
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().has("components")).isFalse();
        assertThat(PLATFORM.send(anonymous("/actuator/health/ledger", "GET")).status())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_key_is_like_none() {
        HttpRequest wrong =
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/api/v1/programmes")))
                        .header("Authorization", "Bearer tmk_wrong")
                        .build();
        Answer answer = PLATFORM.send(wrong);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("key-wanted");
        assertThat(answer.http().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void the_login_page_opens_a_session_whose_cookie_scripts_and_other_sites_cannot_use() {
        Answer page = PLATFORM.send(anonymous("/console/login", "GET"));
        String cookie = cookie(page);
        Answer in = login(cookie, csrf(page), PLATFORM.key());
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.http().headers().firstValue("Location").orElseThrow()).endsWith("/console");
        String set = session(in);
        assertThat(set).startsWith("tidemark-session=").contains("HttpOnly", "SameSite=Lax");
        assertThat(set).as("the session has a new id").doesNotContain(cookie);
        HttpRequest start =
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/console")))
                        .header("Cookie", set.substring(0, set.indexOf(';')))
                        .build();
        assertThat(PLATFORM.send(start).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_key_on_the_login_page_opens_nothing() {
        Answer page = PLATFORM.send(anonymous("/console/login", "GET"));
        Answer refused = login(cookie(page), csrf(page), "tmk_wrong");
        assertThat(refused.status()).isEqualTo(422);
        Answer forged = login(cookie(page), "forged", PLATFORM.key());
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused_even_in_a_session() {
        Answer page = PLATFORM.send(anonymous("/console/login", "GET"));
        Answer in = login(cookie(page), csrf(page), PLATFORM.key());
        String set = session(in);
        HttpRequest order =
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/console/order")))
                        .header("Cookie", set.substring(0, set.indexOf(';')))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("id=forged&member=m&offer=o&amount=1"))
                        .build();
        assertThat(PLATFORM.send(order).status()).isEqualTo(403);
    }

    @Test
    void a_one_time_link_opens_the_pages_once() {
        String link = PLATFORM.server().oneTimeAddress();
        Answer first = PLATFORM.send(HttpRequest.newBuilder(URI.create(link)).build());
        assertThat(first.http().headers().firstValue("Location").orElseThrow())
                .endsWith("/console");
        assertThat(session(first)).contains("HttpOnly", "SameSite=Lax");
        Answer second = PLATFORM.send(HttpRequest.newBuilder(URI.create(link)).build());
        assertThat(second.http().headers().firstValue("Location").orElseThrow())
                .endsWith("/console/login?used");
        assertThat(second.http().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_api_opens_no_session() {
        Answer answer = PLATFORM.get("/api/v1/programmes");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static HttpRequest anonymous(String path, String method) {
        return HttpRequest.newBuilder(URI.create(PLATFORM.url(path)))
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private static Answer login(String cookie, String csrf, String key) {
        String form = "operator=operator&_csrf=" + encoded(csrf) + "&key=" + encoded(key);
        return PLATFORM.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.url("/console/login")))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String session(Answer answer) {
        return answer.http().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("tidemark-session="))
                .findFirst()
                .orElseThrow();
    }

    private static String cookie(Answer answer) {
        String set = answer.http().headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static String csrf(Answer page) {
        Matcher field =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.http().body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
