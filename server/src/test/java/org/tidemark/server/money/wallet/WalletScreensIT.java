package org.tidemark.server.money.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.money.payments.Bill;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payouts.Payee;

/** The wallet in a browser, on a phone and at a desk, from points to money that has arrived. */
class WalletScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String ME = "wv-m1";
    private static final int PHONE_WIDTH = 390;

    private static TestPlatform platform;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        platform = TestPlatform.fresh("wallet-screens");
        platform.adopt("wv");
        for (String member : List.of(ME, "wv-m2")) {
            platform.enrol(member);
            platform.bean(JdbcClient.class)
                    .sql(
                            """
                            INSERT INTO platform.account (member_id, state, invite_code,
                                terms_version, terms_agreed_at, created_at, enrolled, verified_at)
                            VALUES (?, 'OPEN', ?, '1', '2026-01-01', '2026-01-01', true,
                                '2026-01-02')
                            """)
                    .params(member, "code-" + member)
                    .update();
        }
        platform.post("/orders", TestPlatform.order("wv-o1", ME, "wv", "1000.00"));
        platform.post("/orders", TestPlatform.order("wv-o2", "wv-m2", "wv", "1000.00"));
        long sequence =
                platform.post("/orders", TestPlatform.order("wv-o3", ME, "wv", "888.00"))
                        .sequence();
        platform.following(sequence, "/api/v1/members/" + ME + "/statement");
    }

    @AfterAll
    static void stop() {
        platform.close();
        browser.close();
        playwright.close();
    }

    private static BrowserContext context(int width, int height) {
        return context(ME, width, height);
    }

    private static BrowserContext context(String member, int width, int height) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setDeviceScaleFactor(width == PHONE_WIDTH ? 2 : 1)
                                .setExtraHTTPHeaders(Map.of()));
        Page page = context.newPage();
        page.navigate(platform.url("/test-only/sign-in/" + member + "?session=1"));
        return context;
    }

    private static void shot(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready");
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the width", name)
                .isTrue();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve("wallet-" + name + ".png"))
                        .setFullPage(true));
    }

    @Test
    void from_points_to_money_that_has_arrived_on_a_phone() {
        try (BrowserContext phone = context(PHONE_WIDTH, 844)) {
            Page page = phone.pages().getFirst();
            page.navigate(platform.url("/my/wallet?lang=zh"));
            Browsers.requireHanFont(page);
            shot(page, "phone-zh");
            page.navigate(platform.url("/my/points/wv"));
            shot(page, "points-phone-zh");
            page.navigate(platform.url("/my/wallet/statement"));
            page.locator("summary").first().click();
            shot(page, "statement-phone-zh");
            page.navigate(platform.url("/my/redeem?programme=wv"));
            page.fill("#points", "100");
            shot(page, "redeem-phone-zh");
            page.click("main form button");
            shot(page, "redeem-confirm-phone-zh");
            page.click("#redeem");
            assertThat(page.url()).endsWith("/my/wallet");
            shot(page, "redeemed-phone-zh");
            page.navigate(platform.url("/my/withdrawals/payee"));
            page.check("input[value=DEMO]");
            shot(page, "payee-phone-zh");
            page.click("main form button");
            page.fill("#amount", "50.00");
            shot(page, "withdrawals-phone-zh");
            page.click("main form button");
            shot(page, "withdrawal-confirm-phone-zh");
            page.click("#withdraw");
            shot(page, "withdrawal-requested-phone-zh");
            String number = page.url().substring(page.url().lastIndexOf('/') + 1);
            shotConsole("console-requested");
            platform.bean(Withdrawals.class).approve(number, "staff-1");
            page.reload();
            shot(page, "withdrawal-confirm-wanted-phone-zh");
            page.click("#confirm");
            shot(page, "payout-demo-phone-zh");
            page.click("#confirm");
            assertThat(page.locator("[data-state=PAID]").count()).isEqualTo(1);
            shot(page, "withdrawal-paid-phone-zh");
            page.navigate(platform.url("/my/wallet?lang=en"));
            shot(page, "phone-en");
            page.navigate(platform.url("/my/points/wv"));
            shot(page, "points-phone-en");
            page.navigate(platform.url("/my/withdrawals"));
            shot(page, "withdrawals-phone-en");
            page.navigate(platform.url("/my/withdrawals/" + number));
            shot(page, "withdrawal-paid-phone-en");
        }
    }

    @Test
    void a_reload_and_the_way_back_send_nothing_and_nothing_is_done_twice() {
        String me = "wv-m2";
        try (BrowserContext phone = context(me, PHONE_WIDTH, 844)) {
            Page page = phone.pages().getFirst();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.url().replace(platform.url(""), ""));
                }
            });
            page.navigate(platform.url("/my/redeem?programme=wv&lang=zh"));
            page.fill("#points", "10");
            page.click("main form button");
            String payout = page.locator("[data-figure=payout]").textContent();
            there(page, "/my/redeem/quote", "#redeem");
            assertThat(page.locator("[data-figure=payout]").textContent()).isEqualTo(payout);
            assertThat(sent).isEmpty();
            page.click("#redeem");
            assertThat(page.locator("[data-figure=wallet]").textContent()).isEqualTo(payout);
            page.goBack();
            there(page, "/my/redeem/quote", "#redeem");
            page.click("#redeem");
            assertThat(page.locator("main").textContent()).contains("没有再次兑换");
            assertThat(page.locator("[data-figure=wallet]").textContent()).isEqualTo(payout);
            assertThat(sent).containsExactly("/my/redeem", "/my/redeem");
            shot(page, "redeemed-again-phone-zh");

            platform.bean(Payees.class).name(me, new Payee(Payee.Kind.DEMO, me, "", ""));
            sent.clear();
            page.navigate(platform.url("/my/withdrawals"));
            page.fill("#amount", "5.00");
            page.click("main form button");
            there(page, "/my/withdrawals/check", "#withdraw");
            assertThat(sent).isEmpty();
            page.click("#withdraw");
            page.locator("[data-state]").waitFor();
            String asked = page.url();
            assertThat(sent).containsExactly("/my/withdrawals");
            page.goBack();
            page.locator("[data-state]").waitFor();
            assertThat(page.url()).as("it was asked for already").isEqualTo(asked);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.reload();
            assertThat(sent).hasSize(1);
            assertThat(platform.bean(Withdrawals.class).of(me)).hasSize(1);

            page.navigate(platform.url("/my/redeem/quote?programme=wv&points=1.5&lang=en"));
            shot(page, "redeem-confirm-phone-en");
            page.click("main p a");
            assertThat(page.locator("#points").inputValue()).isEqualTo("1.500000");
            page.navigate(platform.url("/my/redeem/quote?programme=wv&points=999999"));
            assertThat(page.locator("#points").inputValue()).isEqualTo("999999");
            shot(page, "redeem-refused-phone-en");
            page.navigate(platform.url("/my/withdrawals/check?amount=1.2"));
            shot(page, "withdrawal-confirm-phone-en");
            page.click("main p a");
            assertThat(page.locator("#amount").inputValue()).isEqualTo("1.20");
            page.navigate(platform.url("/my/withdrawals/check?amount=a+lot"));
            assertThat(page.locator("#amount").inputValue()).isEqualTo("a lot");
            shot(page, "withdrawal-refused-phone-en");
        }
    }

    /** A page is the same after a reload, and after the way back and forth. */
    private static void there(Page page, String path, String button) {
        for (Runnable move : List.<Runnable>of(page::reload, page::goBack, page::goForward)) {
            move.run();
            page.waitForLoadState(LoadState.LOAD);
        }
        assertThat(page.url()).contains(path).doesNotContain("_csrf", "_once");
        assertThat(page.locator(button).isVisible()).isTrue();
    }

    @Test
    void paying_with_the_demo_on_a_phone_and_at_a_desk() {
        Payments payments = platform.bean(Payments.class);
        Clock clock = platform.bean(Clock.class);
        for (int width : List.of(PHONE_WIDTH, 1280)) {
            String number = "x26112200000000" + (1000 + width);
            payments.open(
                    "demo",
                    new Bill(
                            number,
                            ME,
                            12_800,
                            "Order " + number,
                            clock.instant().plusSeconds(900)));
            try (BrowserContext context = context(width, 844)) {
                Page page = context.pages().getFirst();
                page.navigate(platform.url("/pay/" + number + "?lang=en"));
                shot(page, "pay-demo-" + width + "-en");
                page.navigate(platform.url("/pay/" + number + "?lang=zh"));
                shot(page, "pay-demo-" + width + "-zh");
                page.click("#pay");
                page.waitForURL("**/pay/result/*");
                assertThat(page.locator("[data-state=PAID]").count()).isEqualTo(1);
                shot(page, "pay-result-" + width + "-zh");
            }
        }
        shotConsole("console-paid");
    }

    @Test
    void at_a_desk_in_english() {
        try (BrowserContext desk = context(1280, 900)) {
            Page page = desk.pages().getFirst();
            page.navigate(platform.url("/my/wallet?lang=en"));
            shot(page, "desk-en");
            page.navigate(platform.url("/my/points/wv"));
            shot(page, "points-desk-en");
            page.navigate(platform.url("/my/wallet/statement"));
            shot(page, "statement-desk-en");
        }
    }

    private static void shotConsole(String name) {
        try (BrowserContext staff =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setExtraHTTPHeaders(
                                        Map.of("Authorization", "Bearer " + platform.key())))) {
            Page page = staff.newPage();
            page.navigate(platform.url("/console/money/withdrawals?lang=zh"));
            shot(page, name + "-withdrawals-zh");
            page.navigate(platform.url("/console/money/payments?lang=en"));
            shot(page, name + "-payments-en");
        }
    }
}
