package org.tidemark.server.faces.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.pictures.PictureFiles;

/** Who runs the platform, from the console onto every page. */
class BrandIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private final Visitor content = PLATFORM.visitor().staff("CONTENT");

    @AfterEach
    void asBefore() {
        PLATFORM.bean(JdbcClient.class).sql("DELETE FROM platform.brand").update();
        PLATFORM.bean(BrandBook.class).doWork();
    }

    private static Map<String, String> form() {
        return new HashMap<>(
                Map.of(
                        "nameZh", "海岸<商城>",
                        "nameEn", "Shore & Co",
                        "company", "Shore Trading \"Ltd\"",
                        "phone", "021-5550 0100",
                        "email", "help@example.com",
                        "licence", "91310000MA00000000",
                        "icp", "沪ICP备00000000号",
                        "ownColour", "true",
                        "colour", "#7a1f5c"));
    }

    @Test
    void what_is_said_stands_on_every_page_as_it_was_written() {
        assertThat(content.post("/console/brand", form()).status()).isEqualTo(302);

        Document shop = Jsoup.parse(PLATFORM.visitor().get("/?lang=en").http().body());
        assertThat(shop.title()).endsWith("· Shore & Co");
        assertThat(shop.select("a.brand").text()).isEqualTo("Shore & Co");
        assertThat(shop.select("address.who-runs").text())
                .contains("Shore Trading \"Ltd\"", "91310000MA00000000", "沪ICP备00000000号");
        assertThat(shop.select("address.who-runs a[href^=https]").attr("href"))
                .isEqualTo("https://beian.miit.gov.cn/");
        assertThat(Jsoup.parse(PLATFORM.visitor().get("/?lang=zh").http().body()).title())
                .endsWith("海岸<商城>");
        Answer colours = PLATFORM.visitor().get(shop.select("link[href^=/brand/]").attr("href"));
        assertThat(colours.status()).isEqualTo(200);
        assertThat(colours.http().headers().firstValue("Content-Type"))
                .contains("text/css;charset=UTF-8");
        assertThat(colours.http().body()).contains("--tide: #7a1f5c");
        assertThat(content.get("/console/brand").http().body()).contains("value=\"#7a1f5c\"");
    }

    @Test
    void whoever_fills_in_what_is_asked_for_and_nothing_else_is_done() {
        Map<String, String> least = Map.of("nameZh", "海岸", "nameEn", "Shore", "colour", "#0b5d5e");
        assertThat(content.post("/console/brand", least).status()).isEqualTo(302);
        assertThat(content.get("/console/brand").http().body()).contains("value=\"Shore\"");
    }

    @ParameterizedTest
    @CsvSource({
        "nameZh, ''",
        "nameEn, 'a name that is much longer than anybody would write'",
        "phone, call me",
        "email, nobody",
        "colour, #ffff00",
        "colour, red;}body{display:none"
    })
    void what_cannot_be_shown_is_told_at_its_field_and_nothing_changes(String field, String value) {
        Map<String, String> form = form();
        form.put(field, value);

        Answer refused = content.post("/console/brand", form);

        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.http().body());
        assertThat(page.select("#" + field + "[aria-invalid=true]")).hasSize(1);
        assertThat(page.select("#email").val()).isEqualTo(form.get("email"));
        assertThat(PLATFORM.bean(BrandBook.class).now().version()).isZero();
    }

    @Test
    void a_logo_is_drawn_anew_shown_and_removed() {
        Answer none = upload("not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(none.status()).isEqualTo(422);
        assertThat(upload(PictureFiles.picture("png", 900, 300)).status()).isEqualTo(302);

        String address =
                Jsoup.parse(PLATFORM.visitor().get("/").http().body())
                        .select("img.logo")
                        .attr("src");
        Answer logo = PLATFORM.visitor().get(address);
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.http().headers().firstValue("Content-Type")).contains("image/jpeg");

        assertThat(content.post("/console/brand/logo/remove", Map.of()).status()).isEqualTo(302);
        assertThat(PLATFORM.visitor().get("/").http().body()).doesNotContain("/brand/logo");
        assertThat(PLATFORM.visitor().get("/brand/logo").status()).isEqualTo(404);
    }

    private Answer upload(byte[] file) {
        return content.upload("/console/brand/logo", Map.of(), "logo", file, "logo.png");
    }
}
