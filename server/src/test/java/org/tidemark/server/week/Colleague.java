package org.tidemark.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;

/** Somebody at a browser of his own, who sees pages and presses buttons and has nothing else. */
final class Colleague implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens", "week");
    private static final String PASSWORD = "a long password of the week";

    private final TestPlatform platform;
    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Colleague(
            TestPlatform platform, Browser browser, String name, String locale, int width) {
        this.platform = platform;
        this.name = name;
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(locale)
                                .setAcceptDownloads(true)
                                .setViewportSize(width, 900));
        this.page = context.newPage();
        page.onPageError(complaints::add);
    }

    /** Somebody at a desk who reads Chinese. */
    static Colleague chinese(TestPlatform platform, Browser browser, String name) {
        return new Colleague(platform, browser, name, "zh-CN", 1280);
    }

    /** Somebody at a desk who reads English. */
    static Colleague english(TestPlatform platform, Browser browser, String name) {
        return new Colleague(platform, browser, name, "en-GB", 1280);
    }

    /** Somebody with a phone. */
    static Colleague phone(TestPlatform platform, Browser browser, String name) {
        return new Colleague(platform, browser, name, "zh-CN", 390);
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    /** Signs in for the first time, with what two others have given, and chooses a password. */
    void arrive(String firstPassword) {
        signIn(firstPassword);
        page.waitForURL("**/console/my/password**");
        page.fill("#current", firstPassword);
        page.fill("#password", PASSWORD);
        press("form[action='/console/my/password'] button");
        page.waitForURL(url -> !url.contains("/my/password"));
    }

    void signIn(String password) {
        open("/console/login");
        page.fill("[name=operator]", name);
        page.fill("[name=key]", password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/console/login"));
    }

    void open(String path) {
        page.navigate(platform.url(path));
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    String text(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    Colleague fill(String field, String text) {
        page.fill(field, text);
        return this;
    }

    Colleague press(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Signs up with a phone, by the code that came to it. */
    void join(String phone) {
        open("/sign-in");
        fill("#phone", phone).press("form[action='/sign-in/code'] button.wide");
        at("#code").waitFor();
        fill("#code", Guests.code(platform, new Phone(phone)));
        page.check("#terms");
        press("form[action='/sign-in'] button.wide");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Pays at the provider, who here is a page. */
    void pay() {
        page.waitForURL("**/pay/**");
        if (!page.url().contains("/pay/demo/")) {
            press("a.button[href*='/pay/demo/']");
        }
        page.waitForURL("**/pay/demo/**");
        press("#pay");
        page.waitForURL("**/pay/result/**");
    }

    /** The lines of the file that comes of pressing that. */
    List<String> lines(String selector) {
        Download file = page.waitForDownload(() -> press(selector));
        try {
            return Files.readAllLines(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How to wait for something to be there, or to be gone. */
    static Locator.WaitForOptions until(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }

    /** Presses what leads on; the page then says that it was done. */
    void done(String selector) {
        press(selector);
        page.locator(".notice.good").first().waitFor();
        assertThat(page.locator(".notice.bad").count()).as(page.url()).isZero();
    }

    /** The whole page, which sticks out at no side. */
    void picture(String what) {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) beyond).intValue()).as(what + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve(what + ".png")));
    }

    /** What went wrong in scripts. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
