package org.tidemark.server.people.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.codes.Puzzles;
import org.tidemark.server.web.pictures.PictureFiles;

/** The pages of members' accounts as people see them, in Chromium. */
class PeopleScreensIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 900;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        if (PLATFORM.get("/api/v1/programmes/screens-people").status() != 200) {
            PLATFORM.adoptFull("screens-people");
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_newcomer_goes_from_an_invitation_to_his_own_page_on_a_phone() {
        walk("zh-CN", "zh-390", PHONE_WIDTH, PHONE_HEIGHT);
    }

    @Test
    void and_on_a_desktop_in_english() {
        walk("en", "en-1280", DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    @Test
    void a_passkey_is_made_signs_in_and_is_removed() {
        Phone phone = Guests.phone();
        try (BrowserContext context = context("en", PHONE_WIDTH, PHONE_HEIGHT)) {
            Page page = context.newPage();
            withAuthenticator(context, page);
            signIn(page, phone);
            page.navigate(local("/my/security"));
            page.fill("#passkey-label", "Test device");
            page.click("#passkey-register");
            assertThat(page.locator(".keys")).containsText("Test device");
            page.locator(".who button").click();
            page.navigate(local("/my/profile"));
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=.*"));
            picture(page, "en-390-sign-in");
            page.click("#passkey-sign-in");
            assertThat(page.locator("h1")).hasText("Profile");
            page.navigate(local("/my/security"));
            picture(page, "en-390-security");
            page.locator(".keys button").click();
            assertThat(page.locator("[role=status]")).containsText("removed");
            page.locator(".who button").click();
            page.navigate(local("/sign-in"));
            page.click("#passkey-sign-in");
            assertThat(page.locator("#passkey-problem")).isVisible();
        }
    }

    @Test
    void a_newcomer_with_only_a_keyboard_gets_through() {
        Phone phone = Guests.phone();
        try (BrowserContext context = context("en", DESKTOP_WIDTH, DESKTOP_HEIGHT)) {
            Page page = context.newPage();
            page.navigate(local("/join"));
            page.focus("#phone");
            page.keyboard().type("123");
            page.keyboard().press("Enter");
            assertThat(page.locator("#phone")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#phone-error")).isVisible();
            page.focus("#phone");
            page.keyboard().press("Control+A");
            page.keyboard().type(phone.digits());
            page.keyboard().press("Enter");
            page.locator("#code").waitFor();
            page.focus("#code");
            page.keyboard().type(Guests.code(PLATFORM, phone));
            page.focus("#terms");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hub").first()).isVisible();
        }
    }

    private static void walk(String locale, String name, int width, int height) {
        Phone inviter = Guests.phone();
        Guests.member(PLATFORM, inviter, "Guest 1");
        String invitation = "/i/" + Guests.account(PLATFORM, inviter).inviteCode();
        Phone phone = Guests.phone();
        try (BrowserContext context = context(locale, width, height)) {
            Page page = context.newPage();
            page.navigate(local(invitation));
            Browsers.requireHanFont(page);
            picture(page, name + "-invitation");
            page.locator("a.wide").click();
            picture(page, name + "-entry");
            page.waitForFunction("document.querySelector('[name=solution]').value !== ''");
            assertTrue(
                    PLATFORM.bean(Puzzles.class)
                            .isSolved(
                                    page.inputValue("[name=puzzle]"),
                                    page.inputValue("[name=solution]")));
            page.fill("#phone", phone.digits());
            page.locator(".stack button").click();
            page.fill("#code", "12");
            page.locator("form[action='/sign-in'] > button").click();
            assertThat(page.locator("#code-error")).isVisible();
            picture(page, name + "-entry-wrong");
            page.fill("#code", Guests.code(PLATFORM, phone));
            page.locator("form[action='/sign-in'] > button").click();
            assertThat(page.locator("#terms-error")).isVisible();
            picture(page, name + "-entry-terms");
            page.check("#terms");
            page.locator("form[action='/sign-in'] > button").click();
            assertThat(page).hasURL(local("/"));
            page.navigate(local("/my/profile"));
            page.fill("#displayName", "Guest 2");
            page.selectOption("#province", "44");
            page.selectOption("#city", "4403");
            page.selectOption("#district", "440305");
            page.locator("form[action='/my/profile'] button.wide").click();
            page.navigate(local("/my"));
            assertThat(page.locator("h1")).hasText("Guest 2");
            picture(page, name + "-my");
            for (String own : new String[] {"invite", "profile", "data", "security"}) {
                page.navigate(local("/my/" + own));
                picture(page, name + "-" + own);
            }
            verification(page, name);
            console(context, name, phone);
        }
    }

    private static void verification(Page page, String name) {
        page.navigate(local("/my/verification"));
        page.fill("#legalName", "Name");
        page.fill("#number", "123");
        page.locator("form[enctype] > button").click();
        assertThat(page.locator("#number-error")).isVisible();
        picture(page, name + "-verification-wrong");
        byte[] photo = PictureFiles.picture("png", 800, 500);
        page.setInputFiles("#front", new FilePayload("front.png", "image/png", photo));
        page.setInputFiles("#back", new FilePayload("back.png", "image/png", photo));
        page.fill("#number", "11010519491231002X");
        page.check("#consent");
        page.locator("form[enctype] > button").click();
        assertThat(page.locator("[data-figure=state]")).isVisible();
        picture(page, name + "-verification");
    }

    private static void console(BrowserContext context, String name, Phone phone) {
        Page page = context.newPage();
        page.navigate(local("/console/login"));
        page.fill("#key", PLATFORM.key());
        page.locator(".stack > button").click();
        String member = Guests.account(PLATFORM, phone).memberId();
        String caseId =
                PLATFORM.bean(VerificationStore.class).newest(member).orElseThrow().caseId();
        page.navigate(local("/console/people/verifications"));
        picture(page, name + "-console-cases");
        page.navigate(local("/console/people/verifications/" + caseId));
        picture(page, name + "-console-case");
        page.fill("#reason", "Not readable");
        page.locator("button.danger").click();
        assertThat(page.locator("[role=status]")).isVisible();
        page.navigate(local("/console/members/" + member));
        picture(page, name + "-console-member");
        page.navigate(local("/console/staff"));
        picture(page, name + "-console-staff");
    }

    /** A device that keeps passkeys, inside the browser. */
    private static void withAuthenticator(BrowserContext context, Page page) {
        CDPSession devTools = context.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static void signIn(Page page, Phone phone) {
        page.navigate(local("/join"));
        page.fill("#phone", phone.digits());
        page.locator(".stack button").click();
        page.locator("#code").waitFor();
        page.fill("#code", Guests.code(PLATFORM, phone));
        page.check("#terms");
        page.locator("form[action='/sign-in'] > button").click();
        assertThat(page.locator(".hub").first()).isVisible();
    }

    /** Passkeys belong to names, not to numbers: the platform by its name on this machine. */
    private static String local(String path) {
        return PLATFORM.url(path).replace("127.0.0.1", "localhost");
    }

    private static BrowserContext context(String locale, int width, int height) {
        return browser.newContext(
                new NewContextOptions().setLocale(locale).setViewportSize(width, height));
    }

    /** Takes a picture of the whole page; nothing may stick out at the side. */
    private static void picture(Page page, String name) {
        page.evaluate("document.fonts.ready");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as(name + " sticks out").isLessThanOrEqualTo(0);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve("people-" + name + ".png")));
    }
}
