package org.tidemark.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptFormTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A field of a form, by the tag or as an element of its own. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?s)<input\\b[^>]*>|@template\\.tag\\.field\\((?:[^()]|\\([^()]*\\))*\\)");

    private static final Pattern NAME = Pattern.compile("\\bname ?= ?\"(\\w+)\"");
    private static final Pattern SECRET =
            Pattern.compile("type ?= ?\"password\"|\"one-time-code\"|-password\"");

    @Test
    void what_a_page_takes_as_a_secret_is_never_kept() throws IOException {
        Set<String> secrets = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                Matcher field = FIELD.matcher(Files.readString(file));
                while (field.find()) {
                    Matcher name = NAME.matcher(field.group());
                    if (name.find()) {
                        (SECRET.matcher(field.group()).find() ? secrets : shown).add(name.group(1));
                    }
                }
            }
        }
        assertThat(secrets).contains("password", "code", "current").allMatch(KeptForm::isSecret);
        assertThat(shown).hasSizeGreaterThan(30);
        assertThat(shown)
                .filteredOn(KeptForm::isSecret)
                .as("fields that look like secrets are lost on the way")
                .isSubsetOf("code", "key");
    }
}
