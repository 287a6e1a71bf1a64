package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.tidemark.engine.plan.LocalizedText;

/** A setting that is misspelt does not pass in silence. */
class SettingsTest {

    private static final Pattern READ_ALONE =
            Pattern.compile("\\$\\{(tidemark\\.[a-z.-]+)(?::[^}]*)?}");

    private static final Map<ConfigurationPropertyName, Boolean> SETTINGS = Settings.known();

    private final List<String> known = SETTINGS.keySet().stream().map(Object::toString).toList();

    @Test
    void every_known_setting_is_taken_in_a_file_and_in_the_environment() {
        for (String name : known) {
            assertThat(unknown(with(name))).as(name).isEmpty();
            String variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
            assertThat(unknown(inTheEnvironment(variable))).as(variable).isEmpty();
        }
        assertThat(unknown(inTheEnvironment("TIDEMARK_JAVA_OPTS"))).isEmpty();
        assertThat(known).contains("tidemark.wallet.least", "tidemark.ads.admob.ad-unit");
    }

    @Test
    void a_misspelt_one_is_named_with_the_one_that_was_meant() {
        for (String name : known) {
            Random chance = new Random(name.hashCode());
            for (int i = 0; i < 10; i++) {
                String misspelt = misspelt(name, chance);
                if (unknown(with(misspelt)).isEmpty()) {
                    continue; // another one, or one value of several
                }
                assertThat(unknown(with(misspelt)).orElseThrow())
                        .contains("there is no setting", "did you mean tidemark.");
            }
        }
        assertThat(unknown(with("tidemark.sms.ulr")).orElseThrow())
                .isEqualTo("there is no setting tidemark.sms.ulr; did you mean tidemark.sms.url?");
        assertThat(unknown(with("tidemark.something-else-altogether")).orElseThrow())
                .contains("docs/operations.md");
    }

    @Test
    void whatever_the_code_reads_by_name_is_known() throws IOException {
        TreeSet<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = READ_ALONE.matcher(Files.readString(source));
                while (found.find()) {
                    read.add(found.group(1));
                }
            }
        }
        assertThat(read).isNotEmpty();
        for (String name : read) {
            assertThat(unknown(with(name))).as(name).isEmpty();
        }
    }

    private static Optional<String> unknown(StandardEnvironment environment) {
        return Settings.unknown(environment, SETTINGS).map(LocalizedText::en);
    }

    private static String misspelt(String name, Random chance) {
        int at = "tidemark.".length() + chance.nextInt(name.length() - "tidemark.".length());
        return switch (chance.nextInt(3)) {
            case 0 -> name.substring(0, at) + "x" + name.substring(at);
            case 1 ->
                    name.charAt(at) == '.'
                            ? name + "x"
                            : name.substring(0, at) + "q" + name.substring(at + 1);
            default -> name + "s";
        };
    }

    private static StandardEnvironment with(String name) {
        return of(new MapPropertySource("given", Map.of(name, "1")));
    }

    private static StandardEnvironment inTheEnvironment(String variable) {
        return of(
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(variable, "1")));
    }

    private static StandardEnvironment of(MapPropertySource source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(one -> environment.getPropertySources().remove(one.getName()));
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
