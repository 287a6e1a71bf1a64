package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;

/** The description of the API is another's page; it does nothing that our headers forbid. */
class ApiPageIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void the_description_of_the_api_lives_with_our_headers() {
        Browsers.executable();
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            Page page = browser.newPage();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    complaints.add(said.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(PLATFORM.url("/test-only/staff?roles=OWNER"));
            page.navigate(PLATFORM.url("/openapi/browse"));
            page.locator(".opblock").first().waitFor();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "api.png")));
        }
        assertThat(complaints).isEmpty();
    }
}
