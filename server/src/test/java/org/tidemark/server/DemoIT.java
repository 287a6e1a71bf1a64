package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.faces.demo.DemoDone;

/** The demo, from an empty folder to the evening before today. */
@Timeout(400)
class DemoIT {

    private static final int ORDERS = 60;

    private static TestPlatform demo;

    @BeforeAll
    static void a_small_demo() {
        demo = TestPlatform.demo("small", ORDERS);
        DemoDone.await(demo);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void its_past_ends_yesterday_has_every_programme_and_days_on_which_ad_points_were_released() {
        Answer ledger = demo.get("/api/v1/ledger");

        assertThat(LocalDate.parse(ledger.text("/closedDay")))
                .isEqualTo(LocalDate.now(demo.clock()).minusDays(1));
        assertThat(demo.get("/api/v1/programmes").json().at("/programmes").valueStream())
                .extracting(programme -> programme.at("/programme").asString())
                .containsExactly(
                        "health-mall",
                        "local-life",
                        "services",
                        "queue-rebate",
                        "group",
                        "red-packet",
                        "purchase-cycle",
                        "old-debts");
        assertThat(demo.get("/api/v1/agents").json().at("/agents").valueStream())
                .extracting(agent -> agent.at("/member").asString())
                .contains("member-003");
        assertThat(released(ledger.sequence())).isTrue();
    }

    @Test
    void something_waits_for_a_person_and_something_for_a_second_one() {
        JdbcClient database = demo.bean(JdbcClient.class);

        assertThat(count(database, "screened_order WHERE state = 'HELD'")).isEqualTo(1);
        assertThat(count(database, "approval WHERE state = 'WAITING'")).isEqualTo(2);
        assertThat(count(database, "withdrawal WHERE member_id = 'member-004'")).isEqualTo(1);
        assertThat(count(database, "shop_picture WHERE product_id = 'starter-tea'"))
                .isGreaterThan(1);
    }

    private static long count(JdbcClient database, String what) {
        return database.sql("SELECT count(*) FROM platform." + what).query(Long.class).single();
    }

    private static boolean released(long sequence) {
        for (int number = 1; number <= 24; number++) {
            String path = "/api/v1/members/member-%03d/statement?limit=500".formatted(number);
            if (demo.following(sequence, path).http().body().contains("\"ad-release\"")) {
                return true;
            }
        }
        return false;
    }
}
