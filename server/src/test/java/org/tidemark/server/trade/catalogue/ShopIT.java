package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;

/** The shop over HTTP, as visitors and members find it. */
class ShopIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @BeforeAll
    static void open() {
        ShopSamples.adopt(PLATFORM, "bazaar");
        ShopSamples.category(PLATFORM, "bazaar-home", "", "居家", "Home");
        ShopSamples.category(PLATFORM, "bazaar-kitchen", "bazaar-home", "厨房", "Kitchen");
        add(
                "bazaar-cup",
                "bazaar-goods",
                "bazaar-kitchen",
                "<b>杯</b>",
                "Cup <script>alert(1)</script>");
        add("bazaar-box", "bazaar-start", "bazaar-home", "集市入门盒", "Bazaar starter box");
        add("bazaar-refill", "bazaar-again", "bazaar-home", "集市补充装", "Bazaar refill");
        ShopSamples.stock(PLATFORM, "bazaar-cup", 3);
    }

    private static void add(String id, String offer, String category, String zh, String en) {
        ShopSamples.product(
                PLATFORM,
                new ProductEntry(
                        id,
                        category,
                        zh,
                        en,
                        "第一段。\n\n第二段 <i>",
                        "First paragraph.\n\nSecond <i>.",
                        "ON_SALE",
                        List.of(
                                new SkuEntry(
                                        id, "", "", offer, "", "30.00", "70.00", "300", "1",
                                        "yes"))));
    }

    @Test
    void orders_find_price_offer_and_zone_of_a_sku() {
        Sku sku = PLATFORM.bean(Catalogue.class).sku("bazaar-refill").orElseThrow();
        assertThat(sku.priceFen()).isEqualTo(10_000);
        assertThat(sku.offerId()).isEqualTo("bazaar-again");
        assertThat(sku.zone()).isEqualTo(Zone.REPURCHASE);
        assertThat(sku.onSale()).isTrue();
        assertThat(sku.weightGrams()).isEqualTo(300);
        assertThat(PLATFORM.bean(Catalogue.class).sku("no-such")).isEmpty();
    }

    @Test
    void a_search_is_sorted_filtered_suggested_and_never_a_dead_end() {
        assertThat(PLATFORM.visitor().get("/search/suggestions?q=bazaar&lang=en").http().body())
                .contains("<option value=\"Bazaar refill\">")
                .doesNotContain("<script>alert");
        String sorted =
                PLATFORM.visitor()
                        .get(
                                "/search?lang=en&q=bazaar&sort=CHEAPEST&from=99.5&to=100&category=bazaar-home")
                        .http()
                        .body();
        assertThat(sorted)
                .contains("/p/bazaar-refill", "/p/bazaar-box", "value=\"CHEAPEST\" selected");
        String dear = PLATFORM.visitor().get("/search?lang=en&q=bazaar&from=100.01").http().body();
        assertThat(dear).contains("Nothing found", "Without sort and filter");
        Answer wrong =
                PLATFORM.visitor().get("/search?lang=en&q=bazaar&from=cheap&sort=no&stock=x");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.http().body())
                .contains("This is no price", "value=\"cheap\"", "/p/bazaar-refill");
        assertThat(PLATFORM.visitor().get("/search?lang=en&q=qqqqqqqq").http().body())
                .contains("What others buy here", "/p/bazaar-cup");
    }

    @Test
    void everybody_may_look_without_signing_in_and_gets_no_session_for_a_picture() {
        for (String path : List.of("/", "/c/bazaar-home", "/search?q=cup", "/p/bazaar-cup")) {
            assertThat(PLATFORM.visitor().get(path).status()).as(path).isEqualTo(200);
        }
        Pictures.Sent sent = new Pictures.Sent("box.png", ShopSamples.picture(900, 700, "png"));
        PLATFORM.bean(Pictures.class).add("bazaar-box", List.of(sent)).orRefuse();
        String id = PLATFORM.bean(Pictures.class).of("bazaar-box").getFirst().pictureId();
        Answer picture = PLATFORM.visitor().get("/pictures/" + id + "?w=320");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.http().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.http().headers().firstValue("Cache-Control").orElseThrow())
                .contains("public", "immutable", "max-age=31536000");
        assertThat(picture.http().headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
        assertThat(picture.http().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(PLATFORM.visitor().get("/pictures/none").status()).isEqualTo(404);
    }

    @Test
    void what_staff_write_is_text_and_never_markup() {
        String page = PLATFORM.visitor().get("/p/bazaar-cup?lang=en").http().body();
        assertThat(page).contains("Cup &lt;script&gt;alert(1)").contains("Second &lt;i&gt;.");
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<i>");
        String search = PLATFORM.visitor().get("/search?q=%22%3E%3Cscript%3Ex").http().body();
        assertThat(search).doesNotContain("<script>x");
    }

    @Test
    void the_page_of_a_product_says_price_stock_offer_and_what_a_buyer_is_told_before_the_basket() {
        String page = PLATFORM.visitor().get("/p/bazaar-cup?lang=en").http().body();
        assertThat(page)
                .contains("¥100.00", "A few left", "Programme bazaar", "action=\"/basket/lines\"");
        assertThat(page).contains("class=\"disclosure\"").contains("Sign in to see what");
        assertThat(page.indexOf("class=\"disclosure\"")).isLessThan(page.indexOf("/basket/lines"));
    }

    @Test
    void a_member_sees_what_an_order_would_earn_now() {
        PLATFORM.enrol("bazaar-m1");
        String page = PLATFORM.member("bazaar-m1").get("/p/bazaar-cup?lang=en").http().body();
        assertThat(page).contains("data-figure=\"earns\"").contains("21.000000");
    }

    @Test
    void the_repurchase_gate_is_shown_with_what_opens_it_and_the_ledger_opens_it() {
        String stranger = PLATFORM.visitor().get("/search?zone=repurchase&lang=en").http().body();
        assertThat(stranger).contains("data-gate=\"UNKNOWN\"").contains("What opens it");
        PLATFORM.enrol("bazaar-m2");
        var member = PLATFORM.member("bazaar-m2");
        assertThat(gate(member.get("/p/bazaar-refill?lang=en"))).isEqualTo("CLOSED");
        PLATFORM.post(
                "/orders",
                "{\"id\":\"bazaar-o1\",\"member\":\"bazaar-m2\",\"lines\":"
                        + "[{\"offer\":\"bazaar-start\",\"amount\":\"100.00\"}]}");
        assertThat(gate(member.get("/p/bazaar-refill?lang=en"))).isEqualTo("OPEN");
    }

    private static String gate(Answer page) {
        String body = page.http().body();
        int at = body.indexOf("data-gate=\"") + "data-gate=\"".length();
        return body.substring(at, body.indexOf('"', at));
    }

    @Test
    void what_is_sold_out_cannot_be_put_into_the_basket() {
        String page = PLATFORM.visitor().get("/p/bazaar-box?lang=en").http().body();
        assertThat(page).contains("Sold out").doesNotContain("action=\"/basket/lines\"");
    }

    @Test
    void drafts_and_unknown_names_are_not_there() {
        ShopSamples.product(
                PLATFORM,
                new ProductEntry(
                        "bazaar-draft", "bazaar-home", "草稿", "Draft", "", "", "DRAFT", List.of()));
        for (String path : List.of("/p/bazaar-draft", "/p/no-such", "/c/no-such")) {
            assertThat(PLATFORM.visitor().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void an_offer_that_left_the_plan_takes_its_goods_off_sale() {
        add("bazaar-lamp", "bazaar-goods", "bazaar-home", "台灯", "Lamp");
        PLATFORM.bean(JdbcClient.class)
                .sql("UPDATE platform.shop_sku SET offer_id = 'gone' WHERE sku_id = 'bazaar-lamp'")
                .update();
        assertThat(PLATFORM.bean(Catalogue.class).sku("bazaar-lamp").orElseThrow().onSale())
                .isFalse();
        assertThat(PLATFORM.visitor().get("/p/bazaar-lamp?lang=en").http().body())
                .contains("not on sale");
        assertThat(PLATFORM.visitor().get("/search?q=lamp&lang=en").http().body())
                .contains("Nothing found");
    }

    @Test
    void a_category_shows_what_stands_in_it_and_below_it() {
        String home = PLATFORM.visitor().get("/c/bazaar-home").http().body();
        assertThat(home).contains("/p/bazaar-box", "/p/bazaar-cup", "/c/bazaar-kitchen");
        String kitchen = PLATFORM.visitor().get("/c/bazaar-kitchen").http().body();
        assertThat(kitchen).contains("/p/bazaar-cup").doesNotContain("/p/bazaar-box");
    }

    @Test
    void numbers_of_pages_that_are_none_are_the_first_page() {
        for (String page : List.of("0", "-1", "x", "99999999999", "7")) {
            assertThat(PLATFORM.visitor().get("/c/bazaar-home?page=" + page).status())
                    .isEqualTo(200);
        }
    }
}
