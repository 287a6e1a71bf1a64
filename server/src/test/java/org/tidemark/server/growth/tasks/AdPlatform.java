package org.tidemark.server.growth.tasks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.growth.tasks.Sha256Network.Kind;
import org.tidemark.server.growth.tasks.TaskProperties.SecretNetwork;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StandingView;

/**
 * A fresh platform with Pangle, GDT, uni-ad and the demo network, and a plan with all mechanisms.
 */
final class AdPlatform implements AutoCloseable {

    static final int CAP = 7;
    static final Duration WATCHING = Duration.ofSeconds(15);
    static final Duration SPACING = Duration.ofSeconds(20);
    static final String SECRET = "the-secret-of-the-tests";

    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("tidemark.ads.daily-cap", Integer.toString(CAP));
        SETTINGS.put("tidemark.ads.pangle.secret", SECRET);
        SETTINGS.put("tidemark.ads.gdt.secret", SECRET);
        SETTINGS.put("tidemark.ads.uniad.secret", SECRET);
        SETTINGS.put("tidemark.ads.demo.enabled", "true");
        SETTINGS.put("tidemark.ads.demo.clip", "3s");
    }

    final TestPlatform platform;

    AdPlatform(String name) {
        SETTINGS.forEach(System::setProperty);
        try {
            platform = TestPlatform.fresh(name);
        } finally {
            SETTINGS.keySet().forEach(System::clearProperty);
        }
        platform.adoptFull("every");
    }

    /** Turns the clock to that time of the next day. */
    void nextDayAt(int hour, int minute) {
        ZonedDateTime now = ZonedDateTime.now(platform.clock());
        ZonedDateTime then =
                now.toLocalDate()
                        .plusDays(1)
                        .atTime(LocalTime.of(hour, minute))
                        .atZone(now.getZone());
        platform.turnClock(Duration.between(now, then).plusSeconds(1));
    }

    /** A member with an order, signed in. */
    Visitor member(String id) {
        platform.enrol(id);
        Answer order =
                platform.post("/orders", TestPlatform.order("o-" + id, id, "every", "1000.00"));
        if (order.status() != 201) {
            throw new IllegalStateException(order.http().body());
        }
        return platform.member(id);
    }

    /** Begins an advertisement as an app does; the answer has the custom data or a code. */
    Answer begin(Visitor visitor, String network) {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(platform.url("/my/tasks/ads/" + network)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString("_csrf=" + encoded(visitor.token())))
                        .build());
    }

    String session(Visitor visitor) {
        Answer begun = begin(visitor, "pangle");
        if (begun.status() != 200) {
            throw new IllegalStateException(begun.http().body());
        }
        return begun.text("/customData");
    }

    /** What Pangle's server sends. */
    static String callback(String transaction, String user, String session) {
        return "user_id=%s&trans_id=%s&reward_name=coins&reward_amount=100&extra=%s&sign=%s"
                .formatted(
                        encoded(user),
                        encoded(transaction),
                        encoded(session),
                        new Sha256Network(Kind.PANGLE, new SecretNetwork(SECRET, WATCHING))
                                .sign(transaction));
    }

    /** A call from outside, without any session. */
    Answer call(String network, String query) {
        return platform.send(
                HttpRequest.newBuilder(
                                URI.create(platform.url("/ads/" + network + "/callback?" + query)))
                        .build());
    }

    /** Watches one advertisement to its end; gives what the network was answered. */
    String watch(Visitor visitor, String member, String transaction) {
        String session = session(visitor);
        platform.turnClock(SPACING);
        return call("pangle", callback(transaction, member, session)).http().body();
    }

    boolean tasksComplete(String member) {
        return platform.bean(Members.class).find(member).value().orElseThrow().standings().stream()
                .flatMap(standing -> standing.adPoints().stream())
                .anyMatch(StandingView.AdPoints::tasksToday);
    }

    /** A member's ad points, in hundredths. */
    long adPoints(String member) {
        return platform.bean(Members.class).find(member).value().orElseThrow().standings().stream()
                .flatMap(standing -> standing.adPoints().stream())
                .mapToLong(StandingView.AdPoints::hundredths)
                .sum();
    }

    JdbcClient database() {
        return platform.bean(JdbcClient.class);
    }

    long number(String sql, Object... parameters) {
        return database().sql(sql).params(parameters).query(Long.class).single();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        platform.close();
    }
}
