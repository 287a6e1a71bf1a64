package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.TestPlatform.Answer;

/** The demo, from an empty folder to the first simulated midnight. */
@Timeout(180)
class DemoIT {

    @Test
    void the_demo_takes_orders_and_closes_days_of_the_past_in_which_ad_points_are_released() {
        ServerOptions options =
                ServerOptions.onAnyPort(TestPlatform.emptyFolder("demo")).withDemo();
        try (TidemarkServer server = TidemarkServer.start(options)) {
            TestPlatform demo = TestPlatform.on(server);
            Answer ledger = demo.get("/api/v1/ledger");
            while (!ledger.json().has("closedDay")) {
                Thread.onSpinWait();
                ledger = demo.get("/api/v1/ledger");
            }
            assertThat(LocalDate.parse(ledger.text("/closedDay")))
                    .isBefore(LocalDate.now(demo.clock()));
            assertThat(demo.get("/api/v1/programmes").json().at("/programmes").valueStream())
                    .extracting(programme -> programme.at("/programme").asString())
                    .containsExactly("health-mall", "local-life", "services");
            assertThat(demo.get("/api/v1/agents").text("/agents/0/member")).isEqualTo("member-003");
            assertThat(released(demo, ledger.sequence())).isTrue();
        }
    }

    private static boolean released(TestPlatform demo, long sequence) {
        for (int number = 1; number <= 24; number++) {
            String path = "/api/v1/members/member-%03d/statement?limit=500".formatted(number);
            if (demo.following(sequence, path).http().body().contains("\"ad-release\"")) {
                return true;
            }
        }
        return false;
    }
}
