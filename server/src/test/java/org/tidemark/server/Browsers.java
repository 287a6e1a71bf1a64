package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. */
public final class Browsers {

    private static final String INSTALL =
            "apt-get install chromium fonts-noto-cjk (no Chromium or no Han font is there)";
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** Two characters that look alike only where the font has neither. */
    private static final String DRAW_TWO =
            """
            () => ['\u6c34', '\u706b'].map(text => {
              const canvas = document.createElement('canvas');
              const pen = canvas.getContext('2d');
              pen.font = '32px sans-serif';
              pen.fillText(text, 4, 40);
              return canvas.toDataURL();
            })
            """;

    private Browsers() {}

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Where the browser is; without one the test fails in CI and is skipped elsewhere. */
    public static Path executable() {
        Path found = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (found == null) {
            missing();
        }
        return found;
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(FLAGS));
    }

    /** Without a font every Han character is the same box. */
    public static void requireHanFont(Page page) {
        List<?> drawn = (List<?>) page.evaluate(DRAW_TWO);
        assertThat(drawn).hasSize(2);
        if (drawn.get(0).equals(drawn.get(1))) {
            missing();
        }
    }

    private static void missing() {
        if ("true".equals(System.getenv("CI"))) {
            fail("The page tests need a browser: " + INSTALL);
        }
        Assumptions.abort("no browser for the page tests: " + INSTALL);
    }
}
