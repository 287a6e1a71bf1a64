package org.tidemark.server.faces.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A draft tested on the orders that its programme really had. */
class PlanBacktestIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final LocalDate today = LocalDate.now(PLATFORM.clock());

    @Test
    void the_version_in_force_tested_on_its_own_orders_comes_to_what_really_was() {
        PLATFORM.adopt("ownorders");
        PLATFORM.post("/members", "{\"id\":\"oo-e1\",\"member\":\"oo-1\"}");
        PLATFORM.post("/members", "{\"id\":\"oo-e2\",\"member\":\"oo-2\",\"sponsor\":\"oo-1\"}");
        for (int i = 1; i <= 3; i++) {
            PLATFORM.post(
                    "/orders", TestPlatform.order("oo-o" + i, "oo-2", "ownorders", i + "00.00"));
        }
        PLATFORM.following(
                PLATFORM.get("/api/v1/ledger").sequence(), "/api/v1/programmes/ownorders/prices");
        PLATFORM.work();
        Visitor staff = TestStaff.signedIn(PLATFORM, "ownorders-1", EnumSet.of(StaffRole.FINANCE));
        staff.get("/?lang=en");
        String draft = path(staff.post("/console/programmes/ownorders/draft", Map.of()));
        Map<String, String> form = new HashMap<>();
        form.put("asked", UUID.randomUUID().toString());
        form.put("from", today.toString());
        form.put("until", today.minusDays(1).toString());
        form.put("_page", draft);
        Answer refused = staff.post(draft + "/backtest", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(
                        Jsoup.parse(refused.http().body())
                                .select("#backtest [name=until]")
                                .attr("aria-invalid"))
                .isEqualTo("true");
        form.put("until", today.toString());
        String result = path(staff.post(draft + "/backtest", form));
        assertThat(path(staff.post(draft + "/backtest", form))).as("twice").isEqualTo(result);
        PLATFORM.work();
        Document page = page(staff, result);
        for (String row :
                List.of(
                        "Orders",
                        "Paid for them",
                        "Into the pool",
                        "Rewards to members",
                        "Left to the operator",
                        "Pool at the end",
                        "Price of a point",
                        "Holdings ended")) {
            var cells = page.select("#figures tr:contains(" + row + ") td");
            assertThat(cells.eachText()).as(row).hasSize(3).containsOnly(cells.get(0).text());
        }
        assertThat(page.select("#figures tr:contains(Paid for them) td").get(1).text())
                .isEqualTo("¥600.00");
        assertThat(page(staff, draft).select("#backtest li").text()).contains("done");

        PLATFORM.post("/reversals", "{\"id\":\"oo-r\",\"order\":\"oo-o3\",\"amount\":\"300.00\"}");
        PLATFORM.following(
                PLATFORM.get("/api/v1/ledger").sequence(), "/api/v1/programmes/ownorders/prices");
        form.put("asked", UUID.randomUUID().toString());
        String after = path(staff.post(draft + "/backtest", form));
        PLATFORM.work();
        var paid = page(staff, after).select("#figures tr:contains(Paid for them) td");
        assertThat(paid.eachText()).containsExactly("¥300.00", "¥300.00", "¥300.00");
    }

    @Test
    void a_period_without_orders_is_told_as_such() {
        PLATFORM.adopt("noorders");
        Visitor staff = TestStaff.signedIn(PLATFORM, "noorders-1", EnumSet.of(StaffRole.FINANCE));
        staff.get("/?lang=en");
        String draft = path(staff.post("/console/programmes/noorders/draft", Map.of()));
        String result =
                path(
                        staff.post(
                                draft + "/backtest",
                                Map.of(
                                        "asked",
                                        UUID.randomUUID().toString(),
                                        "from",
                                        "2020-01-01",
                                        "until",
                                        "2020-12-31")));
        PLATFORM.work();
        assertThat(page(staff, result).select(".notice.bad").text()).contains("no orders");
    }

    private static Document page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.http().body());
    }

    private static String path(Answer led) {
        return led.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }
}
