package org.tidemark.server.web.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.wechat.ShellNode;
import tools.jackson.databind.JsonNode;

/** What a phone needs to keep the shop on its home screen. */
class HomeScreenIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Path HERE = Path.of("src", "test", "resources").toAbsolutePath();
    private static final String FOLDER = "org/tidemark/server/web/brand/";

    @Test
    void the_manifest_names_icons_that_are_there_and_pages_name_the_manifest() throws IOException {
        Visitor visitor = PLATFORM.visitor();
        assertThat(visitor.get("/").http().body())
                .contains("<link rel=\"manifest\" href=\"/brand/app.webmanifest\">");
        Answer manifest = visitor.get("/brand/app.webmanifest");
        assertThat(manifest.http().headers().firstValue("Content-Type"))
                .contains("application/manifest+json");
        JsonNode told = manifest.json();
        assertThat(told.path("start_url").asString()).isEqualTo("/");
        for (JsonNode icon : told.path("icons")) {
            BufferedImage drawn =
                    ImageIO.read(
                            new ByteArrayInputStream(visitor.bytes(icon.path("src").asString())));
            assertThat(drawn.getWidth() + "x" + drawn.getHeight())
                    .isEqualTo(icon.path("sizes").asString());
        }
        assertThat(told.path("icons")).hasSize(2);
        assertThat(visitor.get("/brand/icon-99999.png").status()).isEqualTo(404);
    }

    @Test
    void the_page_without_a_network_is_nobodys_and_in_both_languages() {
        Answer page = PLATFORM.visitor().get("/brand/offline");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.http().body())
                .contains("没有网络", "No connection")
                .doesNotContain("_csrf", "¥");
        Answer worker = PLATFORM.visitor().get("/brand/offline-worker.js");
        assertThat(worker.http().headers().firstValue("Service-Worker-Allowed")).contains("/");
        assertThat(worker.http().headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-cache");
    }

    @Test
    void the_worker_keeps_one_page_and_lets_everything_else_through() {
        Path worker = Path.of("src/main/resources/" + FOLDER + "offline-worker.js");
        ShellNode.Ended ended =
                ShellNode.run(
                        List.of("--test", HERE.resolve(FOLDER + "offline-worker.test.js") + ""),
                        Map.of("WORKER", worker.toAbsolutePath().toString()));
        assertThat(ended.code()).as(ended.told()).isZero();
        assertThat(ended.told()).contains("pass 4");
    }

    @Test
    void a_logo_stands_whole_in_the_middle_and_waves_on_the_operators_colour() throws IOException {
        byte[] waves = AppIcon.draw(192, new BrandColour(10, 20, 30), Optional.empty());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(waves));
        assertThat(drawn.getRGB(0, 0) & 0xffffff).isEqualTo(0x0a141e);
        BufferedImage wide = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(wide, "jpeg", jpeg);
        BufferedImage logo =
                ImageIO.read(
                        new ByteArrayInputStream(
                                AppIcon.draw(
                                        512,
                                        new BrandColour(10, 20, 30),
                                        Optional.of(jpeg.toByteArray()))));
        assertThat(logo.getRGB(256, 256) & 0xffffff).isLessThan(0x101010);
        assertThat(logo.getRGB(256, 100) & 0xffffff).isEqualTo(0xffffff);
        assertThat(logo.getRGB(20, 256) & 0xffffff).isEqualTo(0xffffff);
    }
}
