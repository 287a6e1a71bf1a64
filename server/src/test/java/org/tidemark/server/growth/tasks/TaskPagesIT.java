package org.tidemark.server.growth.tasks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** Tasks, days, team and courses in a real browser, in both languages, on phone and desktop. */
class TaskPagesIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static AdPlatform ads;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Browsers.executable();
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        ads = new AdPlatform("task-pages");
        ads.nextDayAt(9, 0);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (ads != null) {
            ads.close();
        }
    }

    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(name + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve("tasks-" + name + ".png")));
    }

    private static String url(String path) {
        return ads.platform.url(path);
    }

    /**
     * A form that is refused answers 422, and a page of the tests alone has no picture of its own.
     */
    private static void listen(Page page, List<String> complaints) {
        page.onConsoleMessage(message -> {
            boolean expected =
                    message.text().contains("status of 422")
                            || message.location().contains("favicon");
            if (!message.type().equals("log") && !expected) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 390, 844, 今天还差 4 个",
        "zh-CN, 1280, 900, 今天还差 4 个",
        "en-GB, 390, 844, 4 to go today",
        "en-GB, 1280, 900, 4 to go today"
    })
    void a_clip_watched_to_its_end_counts_one_task(
            String locale, int width, int height, String left) {
        String name = locale.substring(0, 2) + "-" + width;
        String member = "clip-" + name;
        ads.member(member);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, height))) {
            Page page = context.newPage();
            listen(page, complaints);
            page.navigate(url("/test-only/sign-in/" + member));
            page.navigate(url("/my/tasks"));
            picture(page, name + "-before");
            page.locator("form[action='/my/tasks/ads/demo'] button").click();
            assertThat(page.locator(".clip")).isVisible();
            picture(page, name + "-clip");
            page.waitForURL("**/my/tasks");
            assertThat(page.locator("[role=status]")).isVisible();
            assertThat(page.locator("[data-figure=left]")).hasText(left);
            assertThat(page.locator("#ads [data-outcome=counted]")).hasCount(1);
            page.locator("#check-in-every button").click();
            assertThat(page.locator("#check-in-every .notice.good")).isVisible();
            picture(page, name + "-counted");
            page.navigate(url("/my/team"));
            picture(page, name + "-team");
            page.navigate(url("/my/contribution"));
            picture(page, name + "-contribution");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void five_clips_without_scripts_complete_the_day_and_yesterday_is_explained() {
        ads.member("plain");
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions()
                                .setLocale("en")
                                .setViewportSize(390, 844)
                                .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(url("/test-only/sign-in/plain"));
            for (int i = 1; i <= 5; i++) {
                page.navigate(url("/my/tasks"));
                page.locator("form[action='/my/tasks/ads/demo'] button").click();
                page.waitForURL("**/my/tasks");
                assertThat(page.locator("#ads [data-outcome=counted]")).hasCount(i);
                ads.platform.turnClock(Duration.ofSeconds(10));
            }
            assertThat(page.locator("[data-figure=left]")).hasText("Done for today");
            assertThat(ads.tasksComplete("plain")).isTrue();
        }
    }

    @Test
    void leaving_a_clip_before_its_end_counts_nothing_and_says_so() {
        ads.member("impatient");
        try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(url("/test-only/sign-in/impatient"));
            page.navigate(url("/my/tasks"));
            page.locator("form[action='/my/tasks/ads/demo'] button").click();
            page.locator(".clip ~ p a").click();
            assertThat(page.locator("#problem")).containsText("not watched to its end");
            assertThat(page.locator("#ads [data-outcome='']")).hasCount(1);
            assertThat(
                            ads.number(
                                    "SELECT count(*) FROM platform.ad_view WHERE member_id = 'impatient'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280, 900", "en-GB, 390, 844"})
    void staff_enter_income_close_days_appoint_and_make_courses(
            String locale, int width, int height) {
        String name = "staff-" + locale.substring(0, 2) + "-" + width;
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, height))) {
            Page page = context.newPage();
            listen(page, complaints);
            page.navigate(url("/console"));
            TestStaff.make(ads.platform, name + "-first", EnumSet.of(StaffRole.OWNER));
            page.fill("#operator", name + "-first");
            page.fill("#key", TestStaff.PASSWORD);
            page.locator(".stack > button").click();
            assertThat(page.locator(".cards")).isVisible();
            income(page, name);
            days(page, name);
            appointments(page, name);
            courses(page, name);
        }
        assertThat(complaints).isEmpty();
    }

    private static void income(Page page, String name) {
        page.navigate(url("/console/money/ad-income"));
        String id = page.locator("input[name=id]").first().inputValue();
        page.fill("#amount", "12.50");
        page.locator(".stack button").click();
        assertThat(page.locator("[role=status]")).containsText("12.50");
        long sequence = ads.platform.get("/api/v1/ledger").sequence();
        ads.platform.following(sequence, "/api/v1/programmes/every/events");
        page.navigate(url("/console/money/ad-income"));
        int deposits = page.locator("#deposits tr").count();
        // The same form a second time: the id is the same, and nothing more is deposited.
        page.evaluate("id => document.querySelector('input[name=id]').value = id", id);
        page.fill("#amount", "12.50");
        page.locator(".stack button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator("#deposits tr")).hasCount(deposits);
        picture(page, name + "-income");
    }

    private static void days(Page page, String name) {
        ads.nextDayAt(9, 0);
        page.navigate(url("/console/days"));
        String next = page.locator("[data-figure=next]").innerText();
        page.locator("input[name=confirmed]").check();
        page.fill("#reason", "The night was dark");
        picture(page, name + "-days");
        page.locator(".stack button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator("[data-figure=next]")).hasText(next);
        Approvals approvals = ads.platform.bean(Approvals.class);
        approvals.waiting().stream()
                .filter(one -> one.subject().equals(next))
                .forEach(one -> approvals.agree(one.id(), "second-" + name, false));
        page.navigate(url("/console/days"));
        assertThat(page.locator("[data-figure=last]")).hasText(next);
        long sequence = ads.platform.get("/api/v1/ledger").sequence();
        ads.platform.following(sequence, "/api/v1/programmes/every/events");
        ads.platform.work();
        page.navigate(url("/console/days"));
        assertThat(page.locator("#day-" + next)).isVisible();
        picture(page, name + "-closed");
    }

    private static void appointments(Page page, String name) {
        ads.platform.enrol(name);
        page.navigate(url("/console/people/agents"));
        page.locator("#form-agent summary").click();
        page.fill("#agent-member", "nobody-of-that-name");
        page.fill("#agent-region", "4419");
        page.fill("#agent-contract", "C-1");
        page.fill("#agent-reason", "Asked for it");
        page.locator("#form-agent input[type=checkbox]").check();
        page.locator("#form-agent button").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#agent-region")).hasValue("4419");
        page.fill("#form-agent [name=member]", name);
        page.locator("#form-agent input[type=checkbox]").check();
        picture(page, name + "-agents");
        page.locator("#form-agent button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        picture(page, name + "-agents-waits");
        agreed(name);
        page.navigate(url("/console/people/agents"));
        assertThat(page.locator("#agents")).containsText(name);
        assertThat(page.locator("#decisions")).containsText("Asked for it");
        assertThat(page.locator("#decisions")).not().containsText("nobody-of-that-name");
        page.locator("#form-weight summary").click();
        page.fill("#weight-member", name);
        page.fill("#weight-weight", "3");
        page.fill("#weight-reason", "A founder");
        page.locator("#form-weight input[type=checkbox]").check();
        page.locator("#form-weight button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        page.navigate(url("/console/money/approvals"));
        picture(page, name + "-approvals");
        agreed(name);
        page.navigate(url("/console/people/agents"));
        assertThat(page.locator("#decisions")).containsText("A founder");
    }

    /** Somebody else agrees to all that waits. */
    private static void agreed(String name) {
        Visitor second = TestStaff.owner(ads.platform, name + "-second");
        for (Approval waits : ads.platform.bean(Approvals.class).waiting()) {
            Assertions.assertThat(
                            second.post(
                                            "/console/money/approvals/" + waits.id() + "/agree",
                                            Map.of())
                                    .status())
                    .isEqualTo(302);
        }
    }

    private static void courses(Page page, String name) {
        LocalDateTime start =
                LocalDateTime.now(ads.platform.clock()).truncatedTo(ChronoUnit.MINUTES);
        page.navigate(url("/console/people/courses"));
        page.fill("#titleZh", "看懂积分 " + name);
        page.fill("#titleEn", "Reading the figures " + name);
        page.fill("#wordsZh", "单价、封顶、释放，各是什么意思。");
        page.fill("#wordsEn", "What price, cap and release mean.");
        page.fill("#videoUrl", "https://example.org/video");
        page.fill("#startsAt", start.plusHours(2).toString());
        page.fill("#endsAt", start.plusHours(3).toString());
        page.fill("#places", "20");
        page.locator(".stack button").click();
        assertThat(page.locator("#problem")).isVisible();
        page.fill("#videoUrl", "https://v.qq.com/live/1");
        page.locator(".stack button").click();
        page.locator("button[value=OPEN]").click();
        assertThat(page.locator("[role=status]")).isVisible();
        picture(page, name + "-course-desk");
        ads.platform.enrol(name + "-m");
        page.navigate(url("/test-only/sign-in/" + name + "-m"));
        page.navigate(url("/courses"));
        picture(page, name + "-courses");
        page.locator("#courses a").getByText(name).first().click();
        page.locator("#sign-up").click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator("#video")).hasAttribute("href", "https://v.qq.com/live/1");
        picture(page, name + "-course");
        page.navigate(url("/my/courses"));
        assertThat(page.locator("[role=status]")).containsText(name);
    }
}
