package org.tidemark.server.faces.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A programme and its plan in a real browser, in both languages, on a phone and on a desktop. */
class PlanScreensIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
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
        "zh-CN, 390, 844, 回流比例 20% → 15%, 会员兑换所得更多",
        "zh-CN, 1280, 900, 回流比例 20% → 15%, 会员兑换所得更多",
        "en-GB, 390, 844, Retention 20% → 15%, Members get more",
        "en-GB, 1280, 900, Retention 20% → 15%, Members get more"
    })
    void an_injection_and_a_new_version_are_shown_before_and_proposed(
            String locale, int width, int height, String difference, String meaning) {
        String name = "screens-" + locale.substring(0, 2) + "-" + width;
        PLATFORM.adopt(name);
        for (int i = 1; i <= 3; i++) {
            String member = name + "-m" + i;
            PLATFORM.enrol(member);
            PLATFORM.post("/orders", TestPlatform.order(name + "-o" + i, member, name, "1000.00"));
        }
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, height))) {
            Page page = context.newPage();
            page.onPageError(complaints::add);
            signIn(page, name);
            inject(page, name);
            version(page, name, difference, meaning);
            page.navigate(PLATFORM.url("/console/money/approvals"));
            assertThat(page.locator("a[href*='_proposals/']").first()).isVisible();
            shoot(page, name + "-approvals");
            page.locator("a[href*='_proposals/']").last().click();
            shoot(page, name + "-proposal");
        }
        assertThat(complaints).isEmpty();
    }

    private static void inject(Page page, String name) {
        page.navigate(PLATFORM.url("/console/programmes"));
        shoot(page, name + "-list");
        page.navigate(PLATFORM.url("/console/programmes/" + name));
        page.locator("#acts a[href$='/acts/inject']").click();
        page.fill("#amount", "1500.00");
        page.fill("#round", "Round A");
        page.fill("#reason", "a larger shop");
        assertThat(page.locator("#quote")).containsText("¥900.00 → ¥2,400.00");
        shoot(page, name + "-inject");
        page.locator("form[action$='/acts/inject'] > button").click();
        assertThat(page.locator(".notice.good")).isVisible();
        assertThat(page.locator("#waiting li")).hasCount(1);
        shoot(page, name + "-programme");
    }

    private static void version(Page page, String name, String difference, String meaning) {
        page.navigate(PLATFORM.url("/console/programmes/_plans"));
        shoot(page, name + "-gallery");
        page.locator("#examples a[href$='/health-mall']").click();
        shoot(page, name + "-example");
        page.navigate(PLATFORM.url("/console/programmes/" + name + "/versions"));
        page.locator(".heading button").click();
        String text = page.locator("#text").inputValue();
        page.fill("#text", text.replace("mintRatio: 70%", "mintRatio: 700"));
        page.locator("form:has(#text) > button").click();
        assertThat(page.locator("#mistakes li")).hasCount(1);
        shoot(page, name + "-mistake");
        page.fill("#text", text.replace("retention: 20%", "retention: 15%"));
        page.locator("form:has(#text) > button").click();
        assertThat(page.locator("#differences li")).hasCount(1);
        assertThat(page.locator("#differences li")).containsText(difference);
        assertThat(page.locator("#differences li")).containsText(meaning);
        page.locator("#figures summary").click();
        shoot(page, name + "-draft");
        page.fill("#reason", "fairer");
        page.locator("#propose form > button").click();
        assertThat(page.locator(".notice.good")).isVisible();
    }

    private static void signIn(Page page, String name) {
        TestStaff.make(PLATFORM, name, EnumSet.of(StaffRole.OWNER));
        page.navigate(PLATFORM.url("/console/login"));
        page.fill("[name=operator]", name);
        page.fill("[name=key]", TestStaff.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(PLATFORM.url("/console"));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }
}
