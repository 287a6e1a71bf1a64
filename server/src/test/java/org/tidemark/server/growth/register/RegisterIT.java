package org.tidemark.server.growth.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.growth.team.ShareRegister;
import org.tidemark.server.web.text.Texts;

/** The registers from what the ledger granted, and the sheet of a holder. */
class RegisterIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private static void accepted(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    @Test
    void holders_and_weights_are_listed_taken_out_and_certified() {
        PLATFORM.adoptFull("register");
        accepted("/members", "{'id':'reg-e1','member':'reg-1','region':'330200','verified':true}");
        accepted("/members", "{'id':'reg-e2','member':'reg-2','sponsor':'reg-1'}");
        accepted(
                "/leaders",
                "{'id':'reg-l','programme':'register','member':'reg-1','level':'leader'}");
        accepted("/orders", TestPlatform.order("reg-o", "reg-2", "register", "1000.00"));
        for (int i = 1; i <= 2; i++) {
            accepted(
                    "/share-grants",
                    "{'id':'reg-s"
                            + i
                            + "','member':'reg-1','contribution':'1.00','shares':"
                            + 20 * i
                            + ",'lockedUntil':'2029-12-31','reference':'resolution "
                            + i
                            + "'}");
        }
        accepted(
                "/weights",
                "{'id':'reg-w','programme':'register','member':'reg-2','dividend':'founders',"
                        + "'weight':7}");
        long sequence = PLATFORM.get("/api/v1/ledger").sequence();
        PLATFORM.following(sequence, "/api/v1/members/reg-1/statement");
        Visitor staff = PLATFORM.visitor().staff("OPERATIONS");
        staff.get("/?lang=en");
        Document page = Jsoup.parse(staff.get(HoldersController.PAGE).http().body());
        assertThat(page.select("#holders tr:has(a[href$=/reg-1/certificate])").text())
                .contains("60");
        assertThat(page.select("#limit").text()).contains("of 200");
        assertThat(page.select("#weights").text()).contains("register · founders", "7");
        String csv = staff.get(HoldersController.PAGE + "/shares.csv").http().body();
        assertThat(csv).contains("resolution 1", "resolution 2").contains("reg-1");
        assertThat(staff.get(HoldersController.PAGE + "/weights.csv").http().body())
                .contains("register,founders,reg-2,7,1000000");
        HttpResponse<String> pdf = staff.get(HoldersController.PAGE + "/reg-1/certificate").http();
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(staff.get(HoldersController.PAGE + "/reg-2/certificate").status())
                .as("holds none")
                .isEqualTo(404);
        Visitor content = PLATFORM.visitor().staff("CONTENT");
        assertThat(content.get(HoldersController.PAGE + "/reg-1/certificate").status())
                .isEqualTo(403);
    }

    @Test
    void the_sheet_says_it_in_both_languages_with_the_font_in_it_and_tells_what_is_left_out()
            throws IOException {
        List<ShareRegister.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            entries.add(
                    new ShareRegister.Entry(
                            OffsetDateTime.parse("2026-12-01T09:00:00+08:00"),
                            i,
                            100,
                            LocalDate.of(2029, 12, 31),
                            "董事会决议第" + i + "号"));
        }
        Texts texts = PLATFORM.bean(Texts.class);
        byte[] pdf =
                PLATFORM.bean(ShareCertificate.class)
                        .pdf(
                                new ShareCertificate.Content(
                                        "潮汐商贸有限公司",
                                        "王小明",
                                        "m-1",
                                        210,
                                        entries,
                                        LocalDate.of(2026, 12, 2)),
                                texts.in(Language.ZH),
                                texts.in(Language.EN));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("潮汐商贸有限公司", "王小明", "210", "2026-12-02", "董事会决议第18号")
                    .doesNotContain("第19号", "\u25A1");
            assertThat(text).contains(texts.in(Language.EN).say("register.more", 2));
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }
}
