package org.tidemark.server.crawl;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.MoreThings;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;

/** Does what leads to pages that no link of the demo leads to, and says where they are. */
final class Beginnings {

    private static final int PHOTO_SIDE = 600;

    private final TestPlatform demo;

    Beginnings(TestPlatform demo) {
        this.demo = demo;
    }

    /** Where each persona may begin besides, by his name. */
    Map<String, List<String>> make(Browser browser) {
        MoreThings.add(demo);
        askForVerification(browser);
        String payment = pay(Persona.BUYER);
        String store = one("SELECT store_id FROM platform.purchase WHERE number = 't1'");
        String draft = draft();
        String proposal = propose(draft);
        String code =
                one("SELECT invite_code FROM platform.account WHERE member_id = 'member-001'");
        return Map.of(
                "guest",
                List.of("/i/" + code, "/terms", "/privacy", "/account-closed"),
                "store owner",
                List.of("/my/withdrawals/w1", "/pay/out/w1"),
                "agent",
                List.of("/s/" + store + "/orders/t1"),
                "buyer, unpaid",
                List.of("/pay/" + payment, "/pay/demo/" + payment, "/pay/result/" + payment),
                "staff OWNER",
                List.of(
                        "/console/my/password",
                        "/console/people/screening/members/member-003",
                        draft,
                        "/console/programmes/_proposals/" + proposal,
                        "/console/programmes/health-mall/acts/resume",
                        "/console/programmes/health-mall/acts/orphan"));
    }

    /** Begins a plan; its path. */
    private String draft() {
        return TestStaff.owner(demo, "p-1")
                .post("/console/programmes/_plans/plain-discount", Map.of())
                .http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Proposes it; the number of the proposal. */
    private String propose(String draft) {
        Visitor planner = TestStaff.owner(demo, "p-1");
        String mark =
                Jsoup.parse(planner.get(draft).http().body())
                        .select("input[name=checked]")
                        .attr("value");
        planner.post(draft + "/propose", Map.of("checked", mark, "reason", "a plain shop"));
        return one("SELECT approval_id FROM platform.approval WHERE action = 'PLAN'");
    }

    private String one(String sql) {
        return demo.bean(JdbcClient.class).sql(sql).query(String.class).single();
    }

    /** Begins to pay the order of that buyer; gives the number of the payment. */
    private String pay(String buyer) {
        Visitor visitor = demo.member(buyer);
        String order = one("SELECT number FROM platform.purchase WHERE buyer = '" + buyer + "'");
        String next =
                visitor.post("/my/orders/" + order + "/pay", Map.of("provider", "demo"))
                        .http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return next.substring(next.lastIndexOf('/') + 1);
    }

    private void askForVerification(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(demo.url("/test-only/sign-in/member-024"));
            page.navigate(demo.url("/my/verification"));
            page.fill("#legalName", "MEMBER A");
            page.fill("#number", "11010119900307803X");
            page.setInputFiles("#front", photo("front"));
            page.setInputFiles("#back", photo("back"));
            page.check("#consent");
            page.locator("form[action='/my/verification'] button.wide").click();
        }
    }

    private static FilePayload photo(String side) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(PHOTO_SIDE, PHOTO_SIDE, BufferedImage.TYPE_INT_RGB),
                    "png",
                    bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload(side + ".png", "image/png", bytes.toByteArray());
    }
}
