package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A link from one document to another leads to a file, and to a heading or an anchor in it. */
class DocumentLinksTest {
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    @Test
    void every_link_between_documents_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : Documents.all()) {
            if (file.toString().endsWith(".md")) {
                String text = Documents.text(file);
                links += (int) LINK.matcher(text).results().count();
                broken.addAll(broken(file, text));
            }
        }
        assertThat(links).as("links found").isGreaterThan(50);
        assertThat(broken).isEmpty();
    }

    @Test
    void a_link_to_nothing_is_told() {
        Path here = Documents.specification();
        assertThat(broken(here, "[a](architecture.md) [b](#s5-2) [c](specification.md#s5-2)"))
                .hasSize(1);
        assertThat(broken(here, "<a id=\"s5-2\"></a> [a](nowhere.md) [b](#nowhere) [c](#s5-2)"))
                .hasSize(2);
    }

    private static List<String> broken(Path file, String text) {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
            boolean found = Files.exists(target);
            if (found && link.group(2) != null) {
                String other = link.group(1).isEmpty() ? text : Documents.text(target);
                found = Documents.anchors(other).contains(link.group(2));
            }
            if (!found) {
                broken.add(file + ": " + link.group());
            }
        }
        return broken;
    }
}
