package org.tidemark.server.trade.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.trade.catalogue.ShopSamples;

/** The front of the shop as staff orders it, and as it is before. */
@TestMethodOrder(OrderAnnotation.class)
class FrontIT {

    private static final String PAGE = "/console/front";

    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh("front");
        ShopSamples.adopt(platform, "fr");
        ShopSamples.category(platform, "fr-home", "", "居家", "Home");
        for (int i = 1; i <= 3; i++) {
            ShopSamples.goods(platform, "fr-p" + i, "fr-goods", "fr-home", "货" + i, "Goods " + i);
        }
    }

    @AfterAll
    static void end() {
        platform.close();
    }

    private static FrontBook book() {
        return platform.bean(FrontBook.class);
    }

    private static String front() {
        Answer answer = platform.visitor().get("/?lang=en");
        assertThat(answer.status()).isEqualTo(200);
        return answer.http().body();
    }

    private static Answer zone(Visitor staff, String kind, String title, String target) {
        Map<String, String> form = new HashMap<>();
        form.put("kind", kind);
        form.put("titleZh", "区 " + title);
        form.put("titleEn", title);
        form.put("products", kind.equals("PRODUCTS") ? target : "");
        form.put("category", kind.equals("CATEGORY") ? target : "");
        form.put("activity", kind.equals("ACTIVITY") ? target : "");
        form.put("_page", PAGE);
        return staff.post(PAGE + "/zones", form);
    }

    private static Map<String, String> banner(String text, String link, LocalDate from) {
        Map<String, String> form = new HashMap<>();
        form.put("textZh", "横幅 " + text);
        form.put("textEn", text);
        form.put("link", link);
        form.put("from", from.toString());
        form.put("until", from.plusDays(2).toString());
        form.put("place", "1");
        form.put("_page", PAGE);
        return form;
    }

    private static LocalDate today() {
        return LocalDate.now(platform.clock());
    }

    private static String zoneNamed(String title) {
        return book().zones().stream()
                .filter(one -> one.title().en().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    @Order(1)
    void a_fresh_installation_shows_the_newest_goods_and_nothing_of_ours() {
        assertThat(front())
                .contains("newest-title", "Goods 1", "Goods 2", "Goods 3")
                .doesNotContain("class=\"banners\"", "data-activity");
    }

    @Test
    @Order(2)
    void zones_stand_in_the_order_of_staff_are_hidden_shown_and_removed() {
        Visitor content = platform.visitor().staff("CONTENT");
        assertThat(zone(content, "PRODUCTS", "Chosen", "fr-p3, fr-p1").status()).isEqualTo(302);
        assertThat(front())
                .as("staff's zones stand in the place of the newest")
                .doesNotContain("newest-title", "Goods 2");
        assertThat(front().indexOf("Goods 3")).isLessThan(front().indexOf("Goods 1"));
        zone(content, "CATEGORY", "Of the house", "fr-home");
        zone(content, "NEWEST", "Fresh in", "");
        assertThat(front()).containsSubsequence("Chosen", "Of the house", "Fresh in");

        String path = PAGE + "/zones/" + zoneNamed("Fresh in");
        content.post(path + "/move", Map.of("_page", PAGE));
        assertThat(front()).containsSubsequence("Chosen", "Fresh in", "Of the house");
        content.post(path + "/on", Map.of("shown", "false", "_page", PAGE));
        assertThat(front()).doesNotContain("Fresh in");
        content.post(path + "/on", Map.of("shown", "true", "_page", PAGE));
        assertThat(front()).contains("Fresh in");
        for (String title : List.of("Chosen", "Of the house", "Fresh in")) {
            content.post(PAGE + "/zones/" + zoneNamed(title) + "/remove", Map.of("_page", PAGE));
        }
        assertThat(front()).contains("newest-title");
        assertThat(content.post(path + "/move", Map.of("_page", PAGE)).status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void a_banner_stands_on_its_days_leads_to_our_pages_and_is_seen_in_the_preview_before() {
        Visitor content = platform.visitor().staff("CONTENT");
        LocalDate from = today().plusDays(5);
        Answer sent =
                content.upload(
                        PAGE + "/banners",
                        banner("Tea week", "/p/fr-p1", from),
                        "picture",
                        ShopSamples.picture(1000, 400, "png"),
                        "tea.png");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(front()).doesNotContain("Tea week");
        assertThat(content.get(PAGE + "/preview?day=" + from + "&lang=en").http().body())
                .contains("Tea week", "href=\"/p/fr-p1\"", "/pictures/page/");
        assertThat(content.get(PAGE + "/preview?day=soon").status()).isEqualTo(200);
        content.post(PAGE + "/banners", banner("Now", "/c/fr-home", today()));
        assertThat(front()).contains("class=\"banners\"", "Now", "href=\"/c/fr-home\"");

        String picture =
                book().banners().stream()
                        .filter(one -> !one.picture().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .picture();
        for (FrontBanner one : book().banners()) {
            content.post(PAGE + "/banners/" + one.id() + "/remove", Map.of("_page", PAGE));
        }
        assertThat(front()).doesNotContain("class=\"banners\"");
        assertThat(platform.visitor().get("/pictures/page/" + picture).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void what_is_wrong_is_told_at_its_field_and_who_only_looks_changes_nothing() {
        Visitor content = platform.visitor().staff("CONTENT");
        Answer link =
                content.post(
                        PAGE + "/banners", banner("Elsewhere", "https://evil.example/", today()));
        assertThat(link.status()).isEqualTo(422);
        assertThat(link.http().body())
                .contains("leads to no page of this shop", "value=\"https://evil.example/\"");
        Answer none = zone(content, "PRODUCTS", "Kept title", "no-such");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.http().body()).contains("no-such", "value=\"Kept title\"");
        assertThat(zone(content, "ACTIVITY", "None", "a-0").status()).isEqualTo(422);
        assertThat(
                        content.upload(
                                        PAGE + "/banners",
                                        banner("Broken", "/", today()),
                                        "picture",
                                        new byte[] {1, 2, 3},
                                        "x.png")
                                .status())
                .isEqualTo(422);
        Visitor auditor = platform.visitor().staff("AUDITOR");
        assertThat(auditor.get(PAGE).status()).isEqualTo(200);
        assertThat(zone(auditor, "NEWEST", "No", "").status()).isEqualTo(403);
        assertThat(book().zones()).isEmpty();
        assertThat(book().banners()).isEmpty();
    }
}
