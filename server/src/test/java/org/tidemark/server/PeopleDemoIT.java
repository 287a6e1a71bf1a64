package org.tidemark.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.faces.demo.DemoDone;

/**
 * The demo's members have accounts: whoever looks on signs in with the code that the page shows.
 */
@Timeout(240)
class PeopleDemoIT {

    private static final Path SCREENS = Path.of("target", "screens");

    @Test
    void a_viewer_signs_in_as_a_member_of_the_demo_with_the_code_on_the_page() {
        TestPlatform demo = TestPlatform.demo("people", 0);
        try (TidemarkServer server = demo.server();
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                BrowserContext context =
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setViewportSize(390, 844))) {
            DemoDone.await(demo);
            Page page = context.newPage();
            askForCode(page, server.address());
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENS.resolve("people-demo-zh-390-code.png")));
            page.fill("#code", page.locator("[data-figure=code]").textContent());
            page.locator("form[action='/sign-in'] > button").click();
            assertThat(page.locator("h1")).hasText("Member 1");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENS.resolve("people-demo-zh-390-my.png")));
        }
    }

    private static void askForCode(Page page, String address) {
        page.navigate(address + "/sign-in");
        Browsers.requireHanFont(page);
        page.fill("#phone", "13800000001");
        page.locator("form[action='/sign-in/code'] > button").click();
        assertThat(page.locator("[data-figure=code]")).isVisible();
    }
}
