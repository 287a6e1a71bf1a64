package org.tidemark.server.faces.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** The pages in a real browser, in both languages, on a phone and on a desktop. */
class PagesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final AtomicInteger STAFF = new AtomicInteger();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Browsers.executable();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 390, 844, 下单, 兑付积分, 退出",
        "zh-CN, 1280, 900, 下单, 兑付积分, 退出",
        "en-GB, 390, 844, Place an order, Redeem points, Sign out",
        "en-GB, 1280, 900, Place an order, Redeem points, Sign out"
    })
    void an_order_and_a_redemption_through_the_forms_show_the_right_figures(
            String locale, int width, int height, String order, String redeem, String leave) {
        String name = "pages-" + locale.substring(0, 2) + "-" + width;
        String member = name + "-m";
        PLATFORM.adopt(name);
        PLATFORM.enrol(member);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, height))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!message.type().equals("log")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            signIn(page, name);

            page.navigate(PLATFORM.url("/console/programmes/" + name));
            page.locator(".actions").getByText(order).click();
            page.fill("#member", member);
            page.fill("#amount", "1000");
            assertThat(page.locator("#offer")).hasValue(name + "-goods");
            assertThat(page.locator("#quote [data-figure=earns]")).containsText("210.000000");
            assertThat(page.locator("#quote .disclosure h2").first()).isVisible();
            picture(page, name, "order");
            page.locator(".stack > button").click();
            assertThat(page.locator("[role=status]")).containsText("210.000000");
            figure(page, "points", "210.000000");
            figure(page, "spend", "¥1,000.00");
            figure(page, "worth", "¥300.00");
            figure(page, "sale", "¥240.00");
            figure(page, "wallet", "¥0.00");

            page.locator(".actions").getByText(redeem).click();
            page.selectOption("#programme", name);
            page.fill("#points", "110");
            assertThat(page.locator("#quote")).containsText("¥157.14");
            assertThat(page.locator("#quote .sum")).containsText("¥125.71");
            picture(page, name, "redeem");
            page.locator(".stack > button").click();
            assertThat(page.locator("[role=status]")).containsText("¥125.71");
            figure(page, "wallet", "¥125.71");
            figure(page, "points", "100.000000");
            assertThat(page.locator("tr.explained")).hasCount(3);
            picture(page, name, "member");

            page.navigate(PLATFORM.url("/console/programmes/" + name));
            assertThat(page.locator(".fact.strong")).containsText("¥1.742900");
            assertThat(page.locator("#events tbody tr")).hasCount(2);
            assertThat(page.locator("#price-chart svg path").first()).isAttached();
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate(
                                    "echarts.getInstanceByDom(document.getElementById('price-chart'))"
                                            + ".getOption().xAxis[0].type"))
                    .as("what stands still is seen to stand still")
                    .isEqualTo("time");
            picture(page, name, "programme");
            page.navigate(PLATFORM.url("/gains"));
            picture(page, name, "gains");
            page.navigate(PLATFORM.url("/console"));
            page.getByText(leave).click();
            assertThat(page.locator("#key")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_wrong_entry_is_told_beside_the_form_and_what_was_entered_stays() {
        PLATFORM.adopt("wrong");
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("zh"))) {
            Page page = context.newPage();
            signIn(page, "");
            page.navigate(PLATFORM.url("/console/order?programme=wrong"));
            page.fill("#member", "nobody-here");
            page.fill("#amount", "12.345");
            page.locator(".stack > button").click();
            assertThat(page.locator("#problem")).containsText("最多两位小数");
            assertThat(page.locator("#amount")).hasValue("12.345");
            page.fill("#amount", "12.34");
            page.locator(".stack > button").click();
            assertThat(page.locator("#problem")).containsText("没有这个会员");
            assertThat(page.locator("#member")).hasValue("nobody-here");
            picture(page, "wrong-zh-1280", "refused");
        }
    }

    @Test
    void forms_and_pages_work_without_javascript() {
        PLATFORM.adopt("plain");
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, "");
            page.navigate(PLATFORM.url("/console"));
            page.locator("main summary").click();
            page.fill("#new-member", "plain-1");
            page.locator("details button").click();
            assertThat(page.locator("h1")).hasText("plain-1");
            page.navigate(PLATFORM.url("/console/order?programme=plain&member=plain-1"));
            page.fill("#amount", "500.00");
            page.locator("[formaction='/console/order/preview']").click();
            figure(page, "earns", "105.000000");
            reloadsByGet(page);
            figure(page, "earns", "105.000000");
            assertThat(page.locator("#amount")).hasValue("500.00");
            page.locator(".stack > button").click();
            figure(page, "points", "105.000000");
            page.navigate(PLATFORM.url("/console/redeem?programme=plain&member=plain-1"));
            assertThat(page.locator("#quote .sum")).containsText("¥120.00");
            page.fill("#points", "5");
            page.locator("[formaction='/console/redeem/preview']").click();
            figure(page, "payout", "¥5.71");
            reloadsByGet(page);
            figure(page, "payout", "¥5.71");
            page.fill("#points", "");
            page.locator(".stack > button").click();
            assertThat(page.locator("#problem")).containsText("Please look");
            figure(page, "payout", "¥120.00");
            page.locator(".stack > button").click();
            figure(page, "wallet", "¥120.00");
            page.navigate(PLATFORM.url("/console/order?programme=plain&member=plain-1"));
            page.fill("#amount", "10.00");
            page.locator(".stack > button").click();
            assertThat(page.locator("#problem")).containsText("Please read");
            assertThat(page.locator(".disclosure h2").first()).isVisible();
            page.locator(".stack > button").click();
            figure(page, "spend", "¥510.00");
        }
    }

    @Test
    void the_page_of_a_programme_follows_orders_by_itself() {
        PLATFORM.adopt("live");
        PLATFORM.enrol("live-1");
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            signIn(page, "");
            page.navigate(PLATFORM.url("/console/programmes/live"));
            assertThat(page.locator(".fact.strong")).containsText("¥1.000000");
            PLATFORM.post("/orders", TestPlatform.order("live-o1", "live-1", "live", "1000.00"));
            assertThat(page.locator(".fact.strong")).containsText("¥1.428571");
            assertThat(page.locator("#events tbody")).containsText("live-1");
        }
    }

    @Test
    void the_language_is_chosen_once_and_kept() {
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(PLATFORM.url("/console/login"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.locator(".language").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
            page.navigate(PLATFORM.url("/console/login"));
            assertThat(page.locator("h1")).hasText("登录");
            Browsers.requireHanFont(page);
            picture(page, "login-zh-1280", "login");
            page.keyboard().press("Shift+Tab");
            assertThat(page.locator(":focus")).isVisible();
        }
    }

    /** What was shown has an address: a reload asks for nothing to be sent again. */
    private static void reloadsByGet(Page page) {
        Response again = page.reload();
        org.assertj.core.api.Assertions.assertThat(again.request().method()).isEqualTo("GET");
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("_csrf", "_once");
    }

    static void signIn(Page page, String name) {
        page.navigate(PLATFORM.url("/console"));
        String staff = "pages-" + STAFF.incrementAndGet(); // each with a day's limit of his own
        TestStaff.make(PLATFORM, staff, EnumSet.of(StaffRole.OWNER));
        page.fill("#operator", staff);
        page.fill("#key", TestStaff.PASSWORD);
        page.locator(".stack > button").click();
        assertThat(page.locator(".cards")).isVisible();
        if (!name.isEmpty()) {
            picture(page, name, "start");
        }
    }

    static void figure(Page page, String name, String value) {
        assertThat(page.locator("[data-figure='" + name + "']").first()).hasText(value);
    }

    /** Takes a picture of the whole page; nothing may stick out at the side. */
    static void picture(Page page, String prefix, String what) {
        page.evaluate("document.fonts.ready");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(what + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(prefix + "-" + what + ".png")));
    }
}
