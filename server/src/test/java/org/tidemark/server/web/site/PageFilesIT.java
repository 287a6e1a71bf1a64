package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** Styles are kept for good under names that change with their content. */
class PageFilesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Pattern LINKED =
            Pattern.compile("/assets/components-([0-9a-f]{32})\\.css");

    @Test
    void a_style_is_linked_by_the_hash_of_its_content_and_kept_for_good() {
        Matcher linked = LINKED.matcher(get("/gains").http().body());
        assertThat(linked.find()).isTrue();
        Answer style = get(linked.group());
        assertThat(style.status()).isEqualTo(200);
        assertThat(kept(style)).contains("immutable", "max-age=31536000");
        String old = linked.group().replace(linked.group(1), "0".repeat(32));
        assertThat(get(old).status()).isEqualTo(404);
    }

    @Test
    void the_style_of_disclosures_has_a_plain_name_too_for_pages_of_others() {
        Answer style = get("/assets/disclosure.css");
        assertThat(style.status()).isEqualTo(200);
        assertThat(kept(style)).contains("max-age=3600").doesNotContain("immutable");
    }

    private static Answer get(String path) {
        return PLATFORM.visitor().get(path);
    }

    private static String kept(Answer answer) {
        return answer.http().headers().firstValue("Cache-Control").orElse("");
    }
}
