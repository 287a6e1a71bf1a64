package org.tidemark.server.crawl;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at one page in every size, in large text, in light and in dark. */
final class PageChecks {

    /**
     * The same in every language: our name, a protocol, a language's own name, kinds of files; how
     * the demo names its people, and its plan the levels of leaders.
     */
    static final List<String> BRANDS =
            List.of(
                    "Tidemark",
                    "https",
                    "English",
                    "WebP",
                    "Excel",
                    "Member",
                    "auditor",
                    "backpack",
                    "leader",
                    "manager",
                    "director");

    private static final String CHECKS = resource("page-checks.js");
    private static final String AXE = resource("/axe.min.js");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;
    private static final int LEAST_TARGET = 24;
    private static final List<String> ALL_RULES = List.of();
    private static final List<String> CONTRAST = List.of("color-contrast");

    private final Page page;
    private final String language;
    private final List<String> findings = new ArrayList<>();

    PageChecks(Page page, String language) {
        this.page = page;
        this.language = language;
    }

    /**
     * Brings what looks into every page of a person, once; sent to each page it takes longer than
     * looking.
     *
     * @param axe whether axe is to be asked
     */
    static void into(BrowserContext person, boolean axe) {
        person.addInitScript("window.checks = " + CHECKS);
        if (axe) {
            person.addInitScript(AXE);
        }
    }

    /**
     * The findings of the page that is open, each with the size it was seen at.
     *
     * @param axe whether axe is asked, by day and by night
     */
    List<String> look(boolean axe) {
        page.evaluate("checks.unfold()");
        atPhone(axe);
        for (int width : WIDTHS) {
            resize(width);
            add(width + " px", "checks.sticksOutOpened()");
        }
        large(1280);
        if (axe) {
            inTheDark();
        }
        return findings;
    }

    private void atPhone(boolean axe) {
        resize(PHONE);
        add(PHONE + " px", "checks.sticksOutOpened()");
        findings.addAll(
                told(
                        PHONE + " px",
                        page.evaluate("least => checks.smallTargets(least)", LEAST_TARGET)));
        if (axe) {
            findings.addAll(
                    told("axe", page.evaluate("rules => checks.axeFindings(rules)", ALL_RULES)));
        }
        findings.addAll(told("words", foreignWords(page, language)));
        large(PHONE);
    }

    private void large(int width) {
        page.evaluate("checks.textSize(200)");
        add("200 % at " + width + " px", "checks.sticksOutOpened()");
        page.evaluate("checks.textSize(0)");
    }

    private void inTheDark() {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        findings.addAll(
                told("dark", page.evaluate("rules => checks.axeFindings(rules)", CONTRAST)));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Whether the page sticks out on a phone; where no script of its own may run. */
    static List<String> withoutScript(Page page) {
        return told("no script", page.evaluate(CHECKS + ".sticksOut()"));
    }

    /** Whether the page that is open brings a script beside those of every page. */
    static boolean hasScriptOfItsOwn(Page page) {
        return (Boolean) page.evaluate("checks.hasScriptOfItsOwn()");
    }

    /** Words of the other language in the page that is open. */
    static Object foreignWords(Page page, String language) {
        return page.evaluate(
                "([language, brands]) => " + CHECKS + ".foreignWords(document, language, brands)",
                List.of(language, BRANDS));
    }

    /** The links of a page that was fetched, and its words of the other language. */
    @SuppressWarnings("unchecked")
    static Map<String, List<String>> read(Page any, String html, String language) {
        return (Map<String, List<String>>)
                any.evaluate(
                        "([html, language, brands]) => { const checks = "
                                + CHECKS
                                + "; const page = new DOMParser().parseFromString(html, 'text/html');"
                                + " return { links: checks.links(page),"
                                + " words: checks.foreignWords(page, language, brands) }; }",
                        List.of(html, language, BRANDS));
    }

    private void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    private void add(String size, String question) {
        findings.addAll(told(size, page.evaluate(question)));
    }

    private static List<String> told(String size, Object answer) {
        return ((List<?>) answer).stream().map(one -> size + ": " + one).distinct().toList();
    }

    private static String resource(String name) {
        try (InputStream in = PageChecks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
