package org.tidemark.server.faces.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tidemark.server.faces.console.PagesIT.figure;
import static org.tidemark.server.faces.console.PagesIT.picture;
import static org.tidemark.server.faces.console.PagesIT.signIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** What the pages show of a programme that has every mechanism. */
class MechanismPagesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Browsers.executable();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        PLATFORM.adoptFull("whole");
        accepted("/members", "{'id':'whole-e1','member':'whole-1'}");
        accepted(
                "/members",
                "{'id':'whole-e2','member':'whole-2','sponsor':'whole-1','region':'330200'}");
        accepted("/agents", "{'id':'whole-a','member':'whole-1','region':'330200'}");
        accepted(
                "/leaders",
                "{'id':'whole-l','programme':'whole','member':'whole-1','level':'leader'}");
        accepted(
                "/coin-issues",
                "{'id':'whole-c','member':'whole-2','amount':'70.00','reference':'claim 2'}");
        for (int i = 1; i <= 2; i++) {
            accepted(
                    "/orders",
                    "{'id':'whole-o%d','member':'whole-2','lines':[{'offer':'whole-goods','amount':'1000.00'}]}"
                            .formatted(i));
        }
        accepted("/ad-incomes", "{'id':'whole-i','programme':'whole','amount':'1000.00'}");
        String day = PLATFORM.nextDay().toString();
        accepted(
                "/task-completions",
                "{'id':'whole-t','programme':'whole','member':'whole-2','day':'" + day + "'}");
        accepted("/day-closings", "{'id':'whole-d','day':'" + day + "'}");
    }

    private static void accepted(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        Assertions.assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void a_reason_that_was_opened_stays_open_while_the_page_follows_the_ledger() {
        PLATFORM.adopt("stay");
        accepted("/members", "{'id':'stay-e','member':'stay-1'}");
        String order =
                "{'id':'stay-o%d','member':'stay-1','lines':[{'offer':'stay-goods','amount':'10.00'}]}";
        accepted("/orders", order.formatted(1));
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            signIn(page, "");
            page.navigate(PLATFORM.url("/console/members/stay-1"));
            page.locator(".why summary").first().click();
            assertThat(page.locator(".why details[open]")).hasCount(1);
            accepted("/orders", order.formatted(2));
            assertThat(page.locator("tr.explained")).hasCount(2);
            assertThat(page.locator(".why details[open]")).hasCount(1);
            assertThat(page.locator(".why details[open]")).containsText("¥3.00 × 70% = ¥2.10");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 390, 844, 升至 manager 还需直接推荐购买者 4 人, 排队第 1 位",
        "zh-CN, 1280, 900, 升至 manager 还需直接推荐购买者 4 人, 排队第 1 位",
        "en-GB, 390, 844, For manager: 4 more sponsored buyers, Place 1 in the queue",
        "en-GB, 1280, 900, For manager: 4 more sponsored buyers, Place 1 in the queue"
    })
    void members_and_programmes_show_what_every_mechanism_holds(
            String locale, int width, int height, String next, String place) {
        String name = "whole-" + locale.substring(0, 2) + "-" + width;
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, height))) {
            Page page = context.newPage();
            signIn(page, "");
            page.navigate(PLATFORM.url("/console/members/whole-2"));
            figure(page, "ad-points", "2,178.00");
            figure(page, "red-packet.quota", "¥2,000.00");
            figure(page, "coins", "70.00");
            assertThat(page.locator("#live")).containsText(place);
            for (int open = 0; open < 6; open++) {
                page.locator(".why summary").nth(open).click();
            }
            assertThat(page.locator(".why dl").nth(1)).containsText("¥2,200.00".substring(1));
            picture(page, name, "buyer");
            page.navigate(PLATFORM.url("/console/members/whole-1"));
            figure(page, "level", "leader");
            figure(page, "contribution", "56.00");
            assertThat(page.locator("#live")).containsText(next);
            picture(page, name, "leader");
            page.navigate(PLATFORM.url("/console/programmes/whole"));
            assertThat(page.locator("[data-fund=ad-budget]")).hasText("¥973.60");
            picture(page, name, "programme");
        }
    }
}
