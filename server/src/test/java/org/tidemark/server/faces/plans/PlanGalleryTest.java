package org.tidemark.server.faces.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanGalleryTest {

    @Test
    void every_example_plan_is_in_the_gallery_and_reads_well() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "plans"))) {
            List<String> plans =
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.replace(".yaml", ""))
                            .toList();
            assertThat(new PlanGallery().all())
                    .extracting(PlanExample::name)
                    .containsExactlyInAnyOrderElementsOf(plans);
        }
    }
}
