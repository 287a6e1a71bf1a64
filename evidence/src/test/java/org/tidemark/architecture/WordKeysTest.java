package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A word's key begins with its use case: the name of the package that keeps the bundle. */
class WordKeysTest {
    @Test
    void every_key_begins_with_the_name_of_its_package() {
        List<Path> bundles =
                Documents.all().stream()
                        .filter(file -> file.endsWith("messages_en.properties"))
                        .filter(file -> file.toString().contains("/src/main/resources/"))
                        .toList();
        assertThat(bundles).hasSizeGreaterThan(10);
        Set<String> strange = new TreeSet<>();
        for (Path bundle : bundles) {
            strange.addAll(strange(bundle.getParent(), Documents.text(bundle)));
        }
        Frozen.check("word-keys", strange);
    }

    @Test
    void a_key_that_begins_otherwise_is_told() {
        assertThat(
                        strange(
                                Path.of("money/wallet"),
                                "wallet.title=a\nwallet=b\ncard.title=c\ncard.x=d"))
                .containsExactly("money/wallet card");
    }

    /** First words of keys that are not the package's. */
    private static Set<String> strange(Path folder, String text) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String itself = folder.getFileName().toString();
        Set<String> strange = new TreeSet<>();
        for (String key : words.stringPropertyNames()) {
            String first = key.split("\\.", 2)[0];
            if (!first.equals(itself)) {
                strange.add(folder.getParent().getFileName() + "/" + itself + " " + first);
            }
        }
        return strange;
    }
}
