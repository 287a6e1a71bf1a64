package org.tidemark.server.faces.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.disclosure.Disclosure;
import org.tidemark.plan.disclosure.DisclosurePage;
import org.tidemark.plan.disclosure.RunningFigures;
import org.tidemark.server.Browsers;

/** The disclosure on the screen of a phone, as a browser without scripts lays it out. */
class DisclosureScreenIT {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** The least, or the greatest, size of any text inside what is selected. */
    private static final String SIZES =
            """
            kind => [...document.querySelectorAll('.' + kind + ', .' + kind + ' *')]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
              .map(e => parseFloat(getComputedStyle(e).fontSize))
            """;

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
        "local-life, ZH, false",
        "local-life, EN, false",
        "local-life, ZH, true",
        "local-life, EN, true",
        "health-mall, ZH, false",
        "health-mall, EN, false",
        "health-mall, EN, true"
    })
    void each_part_fits_one_screen_and_no_warning_is_smaller_than_an_offer(
            String name, Language language, boolean running) throws Exception {
        try (Page page = browser.newPage(new NewPageOptions().setViewportSize(WIDTH, HEIGHT))) {
            page.setContent(DisclosurePage.of(disclosure(name, running), language));
            page.evaluate("document.fonts.ready");
            Browsers.requireHanFont(page);

            for (Locator part : page.locator("section").all()) {
                String id = part.getAttribute("id");
                assertThat(part.boundingBox().height).as(id).isLessThanOrEqualTo(HEIGHT);
                part.screenshot(
                        new Locator.ScreenshotOptions()
                                .setPath(
                                        SCREENSHOTS.resolve(
                                                "disclosure-"
                                                        + name
                                                        + (running ? "-running-" : "-")
                                                        + language.code()
                                                        + "-"
                                                        + id
                                                        + ".png")));
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(WIDTH);
            assertThat(sizes(page, "warning").min().orElseThrow())
                    .isGreaterThanOrEqualTo(sizes(page, "offer").max().orElseThrow());
        }
    }

    private static DoubleStream sizes(Page page, String kind) {
        return ((List<?>) page.evaluate(SIZES, kind))
                .stream().mapToDouble(size -> ((Number) size).doubleValue());
    }

    private static Disclosure disclosure(String name, boolean running)
            throws IOException, BadPlanException {
        Plan plan =
                new YamlPlanReader().read(Files.readString(Path.of("..", "plans", name + ".yaml")));
        return running
                ? Disclosure.of(plan, plan.offers().getFirst(), 100_000, figures())
                : Disclosure.of(plan, plan.offers().getFirst(), 100_000);
    }

    /** Large figures and more months than are shown. */
    private static RunningFigures figures() {
        List<RunningFigures.JoiningMonth> record =
                Stream.iterate(YearMonth.of(2025, 1), month -> month.plusMonths(1))
                        .limit(20)
                        .map(month ->
                                new RunningFigures.JoiningMonth(
                                        month,
                                        12_345,
                                        1_234_567_890,
                                        123_456_789,
                                        98_765_432,
                                        1_234))
                        .toList();
        return new RunningFigures(
                LocalDate.of(2026, 11, 20),
                987_654_321_00L,
                123_456_789_123_456L,
                1_234_56,
                1_234_567,
                345_678,
                234_567,
                record);
    }
}
