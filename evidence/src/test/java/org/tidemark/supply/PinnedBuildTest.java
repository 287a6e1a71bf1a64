package org.tidemark.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A build of tomorrow takes what the build of today has taken. */
class PinnedBuildTest {

    private static final Path ROOT = Path.of("..");
    private static final String SPRING = "org/springframework/boot/";
    private static final List<String> PARENTS =
            List.of("spring-boot-starter-parent", "spring-boot-dependencies");

    @Test
    void every_plugin_has_a_version_of_ours_or_of_the_parent_that_is_pinned() throws IOException {
        List<String> above = new ArrayList<>(List.of(pom(ROOT)));
        for (String parent : PARENTS) {
            above.add(Files.readString(parent(parent)));
        }
        Set<String> versioned = PinnedBuild.versioned(above);
        for (Path folder : modules()) {
            assertThat(PinnedBuild.unversioned(pom(folder), versioned)).as("%s", folder).isEmpty();
        }
    }

    @Test
    void no_version_may_be_another_one_tomorrow() throws IOException {
        for (Path folder : modules()) {
            assertThat(PinnedBuild.moving(pom(folder))).as("%s", folder).isEmpty();
        }
    }

    @Test
    void maven_is_fetched_by_its_checksum() throws IOException {
        Properties wrapper = new Properties();
        try (var in = Files.newInputStream(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(in);
        }
        assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
        assertThat(wrapper.getProperty("distributionUrl")).startsWith("https://");
    }

    @Test
    void every_action_of_a_workflow_is_named_by_its_digest() throws IOException {
        Path workflows = ROOT.resolve(".github/workflows");
        if (Files.isDirectory(workflows)) {
            try (Stream<Path> files = Files.list(workflows)) {
                for (Path file : files.toList()) {
                    assertThat(PinnedBuild.unpinnedActions(Files.readAllLines(file)))
                            .as("%s", file)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_not_pinned_is_told() {
        String pom =
                """
                <project>
                  <parent><groupId>a</groupId><artifactId>above</artifactId>
                    <version>1-SNAPSHOT</version></parent>
                  <dependencies>
                    <dependency><groupId>a</groupId><artifactId>range</artifactId>
                      <version>[1,2)</version></dependency>
                    <dependency><groupId>a</groupId><artifactId>fixed</artifactId>
                      <version>1.0</version></dependency>
                  </dependencies>
                  <build><plugins>
                    <plugin><groupId>a</groupId><artifactId>newest</artifactId>
                      <version>LATEST</version></plugin>
                    <plugin><artifactId>maven-none-plugin</artifactId></plugin>
                  </plugins></build>
                </project>
                """;
        assertThat(PinnedBuild.moving(pom))
                .containsExactlyInAnyOrder("above 1-SNAPSHOT", "range [1,2)", "newest LATEST");
        assertThat(PinnedBuild.unversioned(pom, PinnedBuild.versioned(List.of(pom))))
                .containsExactly("org.apache.maven.plugins:maven-none-plugin");
        assertThat(
                        PinnedBuild.unpinnedActions(
                                List.of(
                                        "steps:",
                                        "  - uses: actions/checkout@v4",
                                        "  - uses: a/b@" + "0123456789".repeat(4) + " # v1",
                                        "  - uses: ./local",
                                        "    uses: docker://x:latest")))
                .containsExactly("actions/checkout@v4", "docker://x:latest");
    }

    private static List<Path> modules() throws IOException {
        List<Path> modules = new ArrayList<>(List.of(ROOT));
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .forEach(modules::add);
        }
        return modules;
    }

    private static String pom(Path folder) throws IOException {
        return Files.readString(folder.resolve("pom.xml"));
    }

    /** The POM above ours, beside the libraries that were fetched with it. */
    private static Path parent(String name) throws IOException {
        String found =
                Stream.of(
                                Files.readString(ROOT.resolve("cli/target/runtime-classpath"))
                                        .split(java.io.File.pathSeparator))
                        .filter(jar -> jar.contains(SPRING))
                        .findFirst()
                        .orElseThrow();
        Path version = Path.of(found).getParent();
        return version.getParent()
                .getParent()
                .resolve(name)
                .resolve(version.getFileName())
                .resolve(name + "-" + version.getFileName() + ".pom");
    }
}
