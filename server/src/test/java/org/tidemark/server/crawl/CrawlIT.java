package org.tidemark.server.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Wire;
import org.tidemark.server.faces.demo.DemoDone;

/**
 * Every page that a link leads to, for everybody and in both languages: no error, no word of the
 * other language, nothing wider than the window, nothing that axe finds, by day and by night.
 */
class CrawlIT {

    private static final String FIRST = "zh";
    private static final int ORDERS = 21; // one day of the past is closed with them
    private static final int LOOKS_AT_A_KIND = 1;

    /** For programs, other machines and the tests. */
    private static final List<String> OTHERS =
            List.of("/api/", "/openapi", "/swagger", "/actuator", "/test-only/", "/ads/");

    /** What browsers say where a page does what its headers forbid. */
    private static final Pattern POLICY =
            Pattern.compile("(?i)content security policy|permissions.policy");

    private static final String ELSEWHERE = "evil.example";

    private static final Path TOLD = Path.of("target", "crawl");

    private static TestPlatform platform;
    private static Kinds kinds;
    private static Playwright playwright;
    private static Browser browser;
    private static Map<String, List<String>> beginnings;

    @BeforeAll
    static void open() {
        Browsers.executable();
        platform = TestPlatform.demo("crawl", ORDERS);
        DemoDone.await(platform);
        kinds = new Kinds(platform);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        beginnings = new Beginnings(platform).make(browser);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_page_that_a_link_leads_to_is_whole(String language) throws IOException {
        List<String> findings = new ArrayList<>();
        Map<String, Integer> looked = new HashMap<>();
        for (Persona persona : Persona.all()) {
            Walk walk = walk(persona, language);
            findings.addAll(walk.findings);
            look(persona, language, unlooked(walk, looked), findings);
        }
        Files.createDirectories(TOLD);
        Files.write(TOLD.resolve(language + ".txt"), findings);
        Set<String> missed = new TreeSet<>(kinds.all());
        missed.removeAll(looked.keySet());
        missed.removeIf(kind -> OTHERS.stream().anyMatch(kind::startsWith));
        Files.write(TOLD.resolve(language + "-missed.txt"), missed);
        assertThat(findings).isEmpty();
        assertThat(missed).as("pages that nobody is led to").isSubsetOf(NoPages.ALL);
    }

    private static Walk walk(Persona persona, String language) {
        try (BrowserContext context = browser.newContext()) {
            Walk walk = new Walk(platform, kinds, persona, language, context.newPage());
            walk.walk(beginnings.getOrDefault(persona.name(), List.of()));
            return walk;
        }
    }

    /** Of each kind those that nobody has looked at yet. */
    private static List<String> unlooked(Walk walk, Map<String, Integer> looked) {
        List<String> paths = new ArrayList<>();
        walk.pages.forEach((kind, met) -> {
            for (String path : met) {
                if (looked.merge(kind, 1, Integer::sum) <= LOOKS_AT_A_KIND) {
                    paths.add(path);
                }
            }
        });
        return paths;
    }

    private static void look(
            Persona persona, String language, List<String> paths, List<String> findings) {
        if (paths.isEmpty()) {
            return;
        }
        // Colours, roles and what scripts do are the same in both languages.
        boolean first = language.equals(FIRST);
        try (BrowserContext scripted = context(persona, language, true);
                BrowserContext plain = context(persona, language, false)) {
            PageChecks.into(scripted, first);
            Page page = scripted.pages().getFirst();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(said -> {
                if (POLICY.matcher(said.text()).find()) {
                    complaints.add(said.text());
                }
            });
            for (String path : paths) {
                open(page, path);
                List<String> told = new PageChecks(page, language).look(first);
                told.addAll(complaints);
                told.addAll(elsewhere(path, scripted));
                complaints.clear();
                if (first && PageChecks.hasScriptOfItsOwn(page)) {
                    told.addAll(lookWithoutScript(plain.pages().getFirst(), path));
                }
                told.forEach(
                        one -> findings.add(language + ", " + persona + ", " + path + ", " + one));
            }
        }
    }

    /** The same page, asked for as if the platform were somewhere else: nothing of it is said. */
    private static List<String> elsewhere(String path, BrowserContext person) {
        String cookies =
                person.cookies().stream()
                        .map(one -> one.name + "=" + one.value)
                        .collect(Collectors.joining("; "));
        String request =
                String.join(
                        "\r\n",
                        "GET " + path + " HTTP/1.1",
                        "Host: " + ELSEWHERE,
                        "X-Forwarded-Host: " + ELSEWHERE,
                        "Forwarded: host=" + ELSEWHERE,
                        "Cookie: " + cookies,
                        "Connection: close",
                        "",
                        "");
        int port = URI.create(platform.url("/")).getPort();
        Wire.Reply reply = Wire.send(port, request.getBytes(StandardCharsets.UTF_8));
        return (reply.head() + reply.body()).contains(ELSEWHERE)
                ? List.of("says where a request claims that it came to")
                : List.of();
    }

    private static List<String> lookWithoutScript(Page page, String path) {
        Response answer = open(page, path);
        return answer != null && answer.status() >= 400
                ? List.of("no script: answers " + answer.status())
                : PageChecks.withoutScript(page);
    }

    private static Response open(Page page, String path) {
        Response answer = page.navigate(platform.url(path));
        page.waitForLoadState(LoadState.LOAD);
        return answer;
    }

    private static BrowserContext context(Persona persona, String language, boolean script) {
        BrowserContext context =
                browser.newContext(
                        new NewContextOptions()
                                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                                .setViewportSize(390, 844)
                                .setJavaScriptEnabled(script));
        Page page = context.newPage();
        if (!persona.signIn().isEmpty()) {
            page.navigate(platform.url(persona.signIn()));
        }
        return context;
    }
}
