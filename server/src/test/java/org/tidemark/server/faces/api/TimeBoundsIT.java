package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** A command that is not for now is kept out at every door of the API, and nothing is pinned. */
class TimeBoundsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private static String funding(String id, String more) {
        return "{\"id\":\"%s\",\"account\":\"platform\",\"amount\":\"1.00\"%s}".formatted(id, more);
    }

    private static Answer line(String line) {
        return PLATFORM.send(
                PLATFORM.request("/api/v1/orders/bulk")
                        .header("Content-Type", Api.NDJSON)
                        .POST(BodyPublishers.ofString(line))
                        .build());
    }

    @Test
    void a_time_in_the_future_pins_nothing() {
        String future = ",\"at\":\"2999-01-01T00:00:00Z\"";
        Answer early = PLATFORM.post("/fundings", funding("bounds-1", future));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/code")).isEqualTo("in-the-future");
        assertThat(early.text("/detail")).contains("2999-01-01", "60 seconds");
        Answer streamed = line(funding("bounds-1", future + ",\"type\":\"fund\""));
        assertThat(streamed.text("/code")).isEqualTo("in-the-future");
        assertThat(PLATFORM.post("/fundings", funding("bounds-1", "")).status()).isEqualTo(201);
    }

    @Test
    void a_day_that_is_not_over_is_not_closed() {
        String today = LocalDate.now(PLATFORM.clock()).toString();
        Answer early =
                PLATFORM.post("/day-closings", "{\"id\":\"bounds-2\",\"day\":\"" + today + "\"}");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/code")).isEqualTo("day-not-over");
        assertThat(early.text("/detail")).contains(today, "is not over");
    }

    @Test
    void suppliers_are_read_with_what_they_are_owed() {
        PLATFORM.post("/suppliers", "{\"id\":\"bounds-3\",\"supplier\":\"bounds-mill\"}");
        Answer one = PLATFORM.get("/suppliers/bounds-mill");
        assertThat(one.text("/payable")).isEqualTo("0.00");
        Answer all = PLATFORM.get("/suppliers?limit=1000");
        assertThat(all.json().at("/suppliers").findValuesAsString("supplier"))
                .contains("bounds-mill");
        assertThat(PLATFORM.get("/suppliers/bounds-none").text("/code"))
                .isEqualTo("unknown-supplier");
    }
}
