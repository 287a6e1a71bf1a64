package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.people.signup.KnownMembers;

/**
 * Every route, with what people and programs send by mistake or in anger: no answer is a failure of
 * ours, every error is told in our words, to people in their language, to programs as a problem.
 */
class ErrorsIT {

    private static final long SEED = 20_261_129;
    private static final int VARIANTS = 3;

    /** What stands in a path for its variables, and in a field. */
    private static final List<String> NAMES =
            List.of(
                    "x",
                    "0",
                    "-1",
                    "1e3",
                    "999999999999999999999",
                    "a%2Fb",
                    "%00",
                    "%C2%CC",
                    "%E7%BB%BF%E8%8C%B6",
                    "%F0%9F%8D%B5",
                    ";a=b",
                    "..%2f",
                    "%25",
                    "%E2%80%AE");

    private static final List<String> TYPES =
            List.of("application/x-www-form-urlencoded", "application/json", "text/plain", "x/y");

    /**
     * What signs the test out, is of the tests, or is said to machines alone in their own words.
     */
    static final List<String> LEFT_OUT =
            List.of(
                    TestSignIn.FOLDER,
                    "/sign-out",
                    "/console/logout",
                    "/ads/{network}/callback",
                    "/pay/{provider}/notices",
                    "/pay/{provider}/payouts",
                    "/pictures/{");

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("errors");
        platform.enrol("m");
        platform.bean(KnownMembers.class).open("m", "13900110088", "Known");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void whatever_is_sent_the_answer_is_ours() {
        Random random = new Random(SEED);
        Map<String, Visitor> people = new TreeMap<>();
        people.put("guest", platform.visitor());
        people.put("member", platform.member("m"));
        people.put("owner", platform.visitor().staff("OWNER"));
        people.put("shop", platform.visitor().staff("OPERATIONS"));
        List<String> wrong = new ArrayList<>();
        int errors = 0;
        for (String route : Routes.all(platform)) {
            String[] parts = route.split(" ", 2);
            if (LEFT_OUT.stream().anyMatch(parts[1]::startsWith)) {
                continue;
            }
            for (Map.Entry<String, Visitor> person : people.entrySet()) {
                for (int i = 0; i < VARIANTS; i++) {
                    Sent sent = sent(parts, random, person.getValue());
                    Answer answer = person.getValue().send(sent.request());
                    errors += answer.status() >= 400 ? 1 : 0;
                    told(sent, answer)
                            .forEach(fault ->
                                    wrong.add(person.getKey() + " " + sent.text() + ": " + fault));
                }
            }
        }
        assertThat(errors).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    /** A request, and how to send it again by hand. */
    private record Sent(HttpRequest request, String text, boolean chinese, boolean program) {}

    private static Sent sent(String[] route, Random random, Visitor person) {
        String path = route[1].replace("**", "x");
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", one(NAMES, random).replace("$", "\\$"));
        }
        boolean chinese = random.nextBoolean();
        boolean program = path.startsWith("/api/");
        String method =
                random.nextInt(4) == 0
                        ? one(List.of("GET", "POST", "PUT", "DELETE"), random)
                        : route[0];
        String query = random.nextBoolean() ? "" : "?page=" + one(NAMES, random);
        String type = one(TYPES, random);
        String body = method.equals("POST") ? body(random, person) : "";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(platform.url(path + query)))
                        .header("Accept-Language", chinese ? "zh-CN" : "en")
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body));
        if (program) {
            request.header("Authorization", "Bearer " + platform.key());
            if (random.nextInt(4) == 0) {
                request.header("Accept", "image/png");
            }
        }
        return new Sent(
                request.build(),
                method + " " + path + query + " " + type + " " + body,
                chinese,
                program);
    }

    private static String body(Random random, Visitor person) {
        StringBuilder body = new StringBuilder("_csrf=").append(person.token());
        for (String field :
                List.of("amount", "name", "phone", "quantity", "id", "q", "next", "reason")) {
            if (random.nextBoolean()) {
                body.append('&').append(field).append('=').append(one(NAMES, random));
            }
        }
        return body.toString();
    }

    private static List<String> told(Sent sent, Answer answer) {
        String type = answer.http().headers().firstValue("Content-Type").orElse("");
        return new ToldError(
                        sent.request().uri().getPath(), answer.status(), type, answer.http().body())
                .faults(sent.chinese(), sent.program());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
