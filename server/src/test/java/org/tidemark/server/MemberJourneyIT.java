package org.tidemark.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.faces.demo.DemoDone;

/**
 * A new member's way through the demo, on a phone: invited, signed up, a first order, a day's
 * tasks, a release, a redemption and money taken out; the staff's part in it over their own pages.
 */
class MemberJourneyIT {

    private static final Path SCREENS = Path.of("target", "screens", "journey");
    private static final int ORDERS = 40;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int DAILY_TASKS = 5;
    private static final int PHOTO_SIDE = 600;

    private static TestPlatform demo;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private String name = "";
    private Page page;
    private int taps;
    private int fields;

    @BeforeAll
    static void a_demo_whose_clips_are_short() {
        System.setProperty("tidemark.ads.demo.clip", "1s");
        System.setProperty("tidemark.ads.gap", "0s");
        demo = TestPlatform.demo("journey", ORDERS);
        DemoDone.await(demo);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("tidemark.ads.demo.clip");
        System.clearProperty("tidemark.ads.gap");
        playwright.close();
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh-CN, 13900000701, 11010119900307803X",
        "en, en-GB, 13900000702, 110101199003070396"
    })
    void from_the_invitation_to_money_in_hand(
            String language, String locale, String phone, String document) {
        name = language;
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        try (BrowserContext context = browser.newContext(options)) {
            page = context.newPage();
            page.onPageError(complaints::add);
            join(phone);
            String order = orderAndPay();
            assertThat(taps).as("taps from the invitation to a paid order").isLessThanOrEqualTo(13);
            assertThat(fields).as("typed fields").isLessThanOrEqualTo(3);
            taps = 0;
            open("/");
            orderAndPay();
            assertThat(taps).as("taps of somebody who is known").isLessThanOrEqualTo(6);
            deliver(order);
            doTheDaysTasks();
            settleAndRelease(order);
            redeem();
            beVerified(document);
            takeMoneyOut();
        }
        assertThat(complaints).isEmpty();
    }

    private void join(String phone) {
        String code =
                demo.bean(JdbcClient.class)
                        .sql(
                                "SELECT invite_code FROM platform.account WHERE member_id = 'member-001'")
                        .query(String.class)
                        .single();
        open("/i/" + code);
        Browsers.requireHanFont(page);
        picture("01-invitation");
        tap("a.wide");
        type("#phone", phone);
        picture("02-join");
        tap("form[action='/sign-in/code'] button.wide");
        page.locator("#code").waitFor();
        assertThat(page.locator("#terms")).not().isChecked();
        type("#code", page.locator("[data-figure=code]").textContent());
        tap("#terms");
        picture("03-code");
        tap("form[action='/sign-in'] button.wide");
        page.waitForURL(url -> url.endsWith("/"));
        picture("05-shop");
    }

    /** From the shop to the provider's word that it is paid. */
    private String orderAndPay() {
        tap("main a[href*='zone=enrolment']");
        page.waitForURL("**/search**");
        tap("main a[href^='/p/']");
        assertThat(page.locator("#earns")).isVisible();
        picture("06-product");
        tap("form.bar button[name=checkout]");
        page.waitForURL(url -> url.contains("/checkout") || url.contains("/addresses/edit"));
        if (page.url().contains("/addresses/edit")) {
            picture("07-address");
            type("#pasted", "会员甲 13900000000\n广东省深圳市南山区科技园1号");
            tap("form[action='/my/addresses'] button.wide");
            page.waitForURL("**/checkout**");
        }
        picture("08-checkout");
        if (page.locator(".disclosed input[name=read]").count() > 0) {
            tap(".disclosed summary");
            tap(".disclosed input[name=read]");
            picture("09-disclosure");
        }
        tap(".bar button");
        page.waitForURL("**/pay/**");
        if (!page.url().contains("/pay/demo/")) {
            tap("a.button[href*='/pay/demo/']");
        }
        page.waitForURL("**/pay/demo/**");
        picture("10-paying");
        tap("#pay");
        page.waitForURL("**/pay/result/**");
        picture("11-paid");
        String number =
                page.locator("#lead-on")
                        .getAttribute("href")
                        .replaceAll(".*/my/orders/([a-z0-9]+).*", "$1");
        open("/my/orders/" + number);
        picture("12-order-paid");
        return number;
    }

    private void tap(String selector) {
        taps++;
        page.locator(selector).first().click();
    }

    /** Typing into a field that is not chosen yet takes a tap on it. */
    private void type(String selector, String text) {
        fields++;
        Locator field = page.locator(selector);
        if (!(boolean) field.evaluate("field => field === document.activeElement")) {
            taps++;
        }
        field.fill(text);
    }

    private void deliver(String order) {
        Visitor shop = demo.visitor().staff("OPERATIONS");
        Answer shipped =
                shop.post(
                        "/console/shop/orders/" + order + "/ship",
                        Map.of("carrier", "Carrier", "tracking", "0001"));
        done(shipped);
        open("/my/orders/" + order);
        picture("13-order-shipped");
        page.locator(".sure:has(form[action$='/receive']) > summary").click();
        page.locator("form[action$='/receive'] button").click();
        assertThat(page.locator("form[action$='/receive']")).hasCount(0);
        picture("14-order-received");
    }

    private void doTheDaysTasks() {
        demo.turnClock(Duration.ofDays(8)); // the return window ends, the points are there
        demo.work();
        open("/my/tasks");
        picture("15-tasks");
        for (int done = 1; done <= DAILY_TASKS; done++) {
            page.locator("form[action='/my/tasks/ads/demo'] button").click();
            page.locator(".clip").waitFor();
            page.waitForURL("**/my/tasks");
            assertThat(page.locator("[data-figure=done]").first())
                    .hasText(done + " / " + DAILY_TASKS);
        }
        picture("16-tasks-done");
    }

    private void settleAndRelease(String order) {
        letTheReadModelFollow();
        open("/my/orders/" + order);
        assertThat(page.locator("[data-figure=earned], .card dl dd").first()).isVisible();
        picture("17-order-settled");
        Visitor money = demo.visitor().staff("FINANCE");
        Answer deposited =
                money.post(
                        "/console/money/ad-income",
                        Map.of(
                                "id",
                                "journey-income-" + name,
                                "programme",
                                "health-mall",
                                "amount",
                                "500.00"));
        done(deposited);
        demo.turnClock(Duration.ofDays(1));
        demo.work();
        letTheReadModelFollow();
        demo.work(); // what the close did is taken down from there
        open("/my/tasks");
        assertThat(page.locator("#yesterday [data-figure=released]")).isVisible();
        page.locator("#yesterday summary").click();
        picture("18-release");
        open("/my/wallet");
        picture("19-wallet");
    }

    /** Statements and yesterday's release are read from what follows the ledger. */
    private static void letTheReadModelFollow() {
        long now = demo.get("/api/v1/ledger").sequence();
        demo.following(now, "/api/v1/members/member-001/statement");
    }

    private void redeem() {
        open("/my/redeem");
        page.locator("form[action='/my/redeem/quote'] button").click();
        String payout = page.locator("[data-figure=payout]").textContent();
        picture("20-redeem-quote");
        page.locator("#redeem").click();
        page.waitForURL("**/my/wallet**");
        assertThat(payout).startsWith("¥");
        picture("21-redeemed");
        letTheReadModelFollow();
        open("/my/wallet/statement");
        page.locator("main details summary").first().click();
        picture("22-statement");
        open("/my/points/health-mall");
        picture("23-price");
    }

    private void beVerified(String document) {
        open("/my/verification");
        page.fill("#legalName", name.equals("zh") ? "会员甲" : "MEMBER A");
        page.fill("#number", document);
        page.setInputFiles("#front", photo("front"));
        page.setInputFiles("#back", photo("back"));
        page.check("#consent");
        picture("24-verification");
        page.locator("form[action='/my/verification'] button.wide").click();
        picture("25-verification-asked");
        Visitor people = demo.visitor().staff("RISK");
        String open =
                demo.bean(JdbcClient.class)
                        .sql(
                                """
                                SELECT case_id FROM platform.verification
                                WHERE member_id = (SELECT member_id FROM platform.account
                                                   ORDER BY created_at DESC LIMIT 1)
                                """)
                        .query(String.class)
                        .single();
        Answer approved =
                people.post(
                        "/console/people/verifications/" + open,
                        Map.of("approve", "true", "compared", "true"));
        done(approved);
        demo.work();
        open("/my/verification");
        picture("26-verified");
    }

    private void takeMoneyOut() {
        open("/my/withdrawals/payee");
        picture("27-payee");
        page.locator("input[name=kind][value=DEMO]").check();
        page.locator("form[action='/my/withdrawals/payee'] button").click();
        demo.turnClock(Duration.ofDays(2)); // the rest after another payee was named
        demo.work();
        open("/my/withdrawals");
        page.fill("#amount", "10.00");
        picture("28-withdraw");
        page.locator("form[action='/my/withdrawals/check'] button").click();
        picture("29-withdraw-check");
        page.locator("#withdraw").click();
        page.waitForURL("**/my/withdrawals/*");
        String number = page.url().replaceAll(".*/my/withdrawals/([a-z0-9]+).*", "$1");
        picture("30-withdraw-asked");
        Visitor money = demo.visitor().staff("FINANCE");
        Answer approved = money.post("/console/money/withdrawals/" + number + "/approve", Map.of());
        done(approved);
        demo.work();
        open("/my/withdrawals/" + number);
        picture("31-withdraw-confirm");
        page.locator("#confirm").click();
        page.locator("form[action^='/pay/out/'] button").click();
        demo.work();
        open("/my/withdrawals/" + number);
        assertThat(page.locator("section[data-state=PAID]")).isVisible();
        picture("32-withdraw-paid");
    }

    /** A form of the staff was taken, and led on within the console. */
    private static void done(Answer answer) {
        String next = answer.http().headers().firstValue("Location").orElse("");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        assertThat(next).contains("/console/").doesNotContain("/login");
    }

    private static FilePayload photo(String side) {
        BufferedImage image = new BufferedImage(PHOTO_SIDE, PHOTO_SIDE, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString(side, PHOTO_SIDE / 2, PHOTO_SIDE / 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload(side + ".png", "image/png", bytes.toByteArray());
    }

    private void open(String path) {
        page.navigate(demo.url(path));
    }

    /** Takes a picture of the whole page; nothing may stick out at the side. */
    private void picture(String what) {
        page.evaluate("document.fonts.ready");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(what + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve(name + "-" + what + ".png")));
    }
}
