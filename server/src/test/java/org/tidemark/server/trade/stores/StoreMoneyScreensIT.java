package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** What is agreed with a store and how it is paid, on a desk and on a phone, in both languages. */
class StoreMoneyScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String MONEY = "/console/money/stores/of/" + TillTown.STORE;
    private static final String PEOPLE = "/console/people/stores/" + TillTown.STORE;
    private static final Map<String, String> OF_STAFF = new LinkedHashMap<>();
    private static final Map<String, String> OF_OWNER = new LinkedHashMap<>();

    private static BatchTown world;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Browsers.executable();
        world = new BatchTown("store-money-screens");
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        TestPlatform platform = world.town.platform();
        Visitor one =
                TestStaff.signedIn(
                        platform, "screens-one", Set.of(StaffRole.FINANCE, StaffRole.OPERATIONS));
        String today = LocalDate.now(platform.clock()).toString();
        one.post(MONEY + "/take", Map.of("take", "22.50", "from", today, "reason", "contract 7"));
        world.desk.agree(ApprovalAction.STORE_TAKE);
        one.post(MONEY + "/take", Map.of("take", "20", "from", today, "reason", "contract 8"));
        one.post(
                MONEY + "/cycle",
                Map.of("kind", "WEEKLY", "weekday", "1", "monthday", "1", "least", "50.00"));
        Map<String, String> receiver =
                Map.of(
                        "kind", "MERCHANT_ID",
                        "account", "1900000109",
                        "name", "一号小店有限公司",
                        "reason", "contract 9");
        one.post(MONEY + "/receiver", receiver);
        world.desk.agree(ApprovalAction.SHARE_RECEIVER);
        one.post(MONEY + "/receiver", receiver);
        platform.work();
        CounterShares counter = world.town.bean(CounterShares.class);
        for (CounterShares.Mood mood : CounterShares.Mood.values()) {
            counter.mood = mood;
            world.town.buy("buyer", "128.80");
            world.town.later(Duration.ofSeconds(61));
            world.town.later(Duration.ofSeconds(61));
        }
        Map<String, String> agreement =
                Map.of("title", "2026 年门店合作协议", "body", "一、平台留取收款的 22.5%。\n\n二、每周一结款，满 50 元起付。");
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        one.upload(PEOPLE + "/agreement", agreement, "document", pdf, "a.pdf");
        one.upload(PEOPLE + "/agreement", agreement, "document", new byte[0], "");
        OF_STAFF.put("money", "/console/money/stores");
        OF_STAFF.put("store", MONEY);
        OF_STAFF.put("people", PEOPLE);
        OF_STAFF.put("approvals", "/console/money/approvals");
        OF_OWNER.put("board", "/my/stores/" + TillTown.STORE);
        OF_OWNER.put("owner", "/my/stores/" + TillTown.STORE + "/money");
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (world != null) {
            world.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1280", "zh-CN, 390", "en-GB, 1280", "en-GB, 390"})
    void nothing_sticks_out_stands_twice_or_is_complained_of(String locale, int width) {
        look(locale, width, "/test-only/staff?roles=FINANCE,OPERATIONS", OF_STAFF);
        look(locale, width, "/test-only/sign-in/" + TillTown.OWNER, OF_OWNER);
    }

    private static void look(String locale, int width, String door, Map<String, String> pages) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(world.town.platform().url(door));
            page.onConsoleMessage(message -> {
                // The test's own sign-in is no page with an icon.
                if (!message.location().contains("favicon.ico")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            pages.forEach((name, path) -> {
                String picture =
                        "store-money-%s-%s-%d".formatted(locale.substring(0, 2), name, width);
                assertThat(page.navigate(world.town.platform().url(path)).status()).isEqualTo(200);
                page.evaluate("document.fonts.ready");
                Object over =
                        page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                assertThat(((Number) over).intValue()).as(picture).isLessThanOrEqualTo(0);
                assertThat(
                                page.evaluate(
                                        "[...document.querySelectorAll('[id]')].map(e => e.id)"
                                                + ".filter((id, i, all) => all.indexOf(id) < i)"))
                        .as(picture)
                        .isEqualTo(List.of());
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(SCREENS.resolve(picture + ".png")));
            });
        }
        assertThat(complaints).isEmpty();
    }
}
