package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.Browsers;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.model.BatchKind;

/** The pages of batches in every state, on a desk and on a phone, in both languages. */
class BatchScreensIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String HOME = "/console/money/batches";
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private static BatchTown world;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Browsers.executable();
        world = new BatchTown("batch-screens");
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        String store = world.newStore();
        String stuck = world.newStore();
        String back = world.newStore();
        for (String one : List.of(store, stuck, back)) {
            world.sell(one, "1234.50");
        }
        String batch = world.desk.plan(BatchKind.STORES, 1);
        world.desk.release(batch);
        world.desk.list(batch);
        world.town.send("pay-store", Map.of("store", stuck, "amount", "900.00"));
        List<BankLine> lines = world.desk.lines(batch);
        String paid =
                row(lines.get(1), "paid", "20261130001") + row(lines.get(2), "paid", "20261130002");
        world.desk.answer("line,account,amount,result,reference\n" + paid);
        world.desk.answer(
                "line,account,amount,result,reference\n" + row(lines.get(2), "returned", ""));
        world.sell(TillTown.STORE, "100.00");
        String supplier = world.newSupplier();
        world.supply(supplier, "90000.00");
        String planned = world.desk.plan(BatchKind.SUPPLIERS, 1);
        String answer =
                "line,account,amount,result,reference\n"
                        + row(lines.get(0), "paid", "20261130003")
                        + row(lines.get(1), "failed", "")
                        + row(lines.get(2), "maybe", "");
        Visitor staff = world.town.platform().visitor().staff("FINANCE");
        String preview =
                staff.upload(
                                HOME + "/answers",
                                Map.of(),
                                "file",
                                answer.getBytes(StandardCharsets.UTF_8),
                                "answer.csv")
                        .http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^http://[^/]+", "");
        world.desk.answer("line,account,amount,result\nbl1,****1,1.00,paid\n");
        PAGES.put("home", HOME);
        PAGES.put("at-bank", HOME + "/" + batch);
        PAGES.put("planned", HOME + "/" + planned);
        PAGES.put("answers", HOME + "/answers");
        PAGES.put("preview", preview);
        PAGES.put("suppliers", "/console/money/suppliers");
        PAGES.put("supplier", "/console/money/suppliers/" + supplier);
        PAGES.put("stores", "/console/money/stores");
        PAGES.put("store", "/console/money/stores/of/" + TillTown.STORE);
    }

    private static String row(BankLine line, String result, String reference) {
        return "%s,****%s,%s,%s,%s\n"
                .formatted(
                        line.line(),
                        line.payeeShown().substring(line.payeeShown().length() - 4),
                        new Fen(line.amountFen()).plain(),
                        result,
                        reference);
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
    void nothing_sticks_out_and_nothing_is_complained_of(String locale, int width) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.newContext(
                        new NewContextOptions().setLocale(locale).setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(world.town.platform().url("/test-only/staff?roles=FINANCE"));
            page.onConsoleMessage(message -> {
                // The test's own sign-in is no page with an icon.
                if (!message.location().contains("favicon.ico")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            PAGES.forEach((name, path) -> {
                String picture = "batches-%s-%s-%d".formatted(locale.substring(0, 2), name, width);
                assertThat(page.navigate(world.town.platform().url(path)).status()).isEqualTo(200);
                page.evaluate("document.fonts.ready");
                Object over =
                        page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                assertThat(((Number) over).intValue()).as(picture).isLessThanOrEqualTo(0);
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(SCREENS.resolve(picture + ".png")));
            });
        }
        assertThat(complaints).isEmpty();
    }
}
