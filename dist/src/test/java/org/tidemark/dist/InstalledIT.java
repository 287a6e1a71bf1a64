package org.tidemark.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package, unpacked where nothing else is and run by a user who built nothing. */
class InstalledIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern PURL =
            Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/([^@]+)@([^?\"]+)");
    private static final int TERMINATED = 143;

    private static Path place;
    private static Path installed;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        place = Files.createTempDirectory("tidemark-installed");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path archive = onlyFile(Path.of("target"), "tidemark-.*\\.tar\\.gz");
        assertThat(run(Map.of(), "tar", "-C", place.toString(), "-xzf", archive.toString()))
                .isEmpty();
        installed = onlyFile(place, "tidemark-.*");
    }

    @AfterAll
    static void remove() throws IOException {
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException failed)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Test
    void every_file_is_the_one_that_its_checksum_names() throws IOException, InterruptedException {
        assertThat(
                        run(
                                Map.of(),
                                "sh",
                                "-c",
                                "cd '" + installed + "' && sha256sum --check --quiet SHA256SUMS"))
                .isEmpty();
        try (Stream<Path> files = Files.walk(installed)) {
            assertThat(files.filter(InstalledIT::isFile).count() - 1)
                    .isEqualTo(Files.readAllLines(installed.resolve("SHA256SUMS")).size());
        }
    }

    @Test
    void its_list_of_parts_names_every_library_and_no_other() throws IOException {
        List<String> listed = new ArrayList<>();
        Matcher part = PURL.matcher(Files.readString(installed.resolve("sbom.cdx.json")));
        while (part.find()) {
            listed.add(part.group(1) + "-" + part.group(2));
        }
        List<String> jars;
        try (Stream<Path> files = Files.list(installed.resolve("lib"))) {
            jars =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .map(name -> name.substring(0, name.length() - ".jar".length()))
                            .toList();
        }
        assertThat(jars).hasSizeGreaterThan(100).allMatch(listed::contains);
        assertThat(jars)
                .noneMatch(name -> name.matches(".*(junit|jmh|tidemark-bench|maven|playwright).*"));
        assertThat(listed.stream().distinct().filter(name -> !jars.contains(name)).toList())
                .isEmpty();
    }

    @Test
    void its_java_has_no_compiler_and_takes_the_cache() throws IOException, InterruptedException {
        String java = installed.resolve("runtime/bin/java").toString();
        assertThat(run(Map.of(), java, "--list-modules"))
                .contains("java.sql@")
                .doesNotContain("jdk.compiler@");
        assertThat(
                        run(
                                Map.of("TIDEMARK_JAVA_OPTS", "-XX:AOTMode=on"),
                                command().toString(),
                                "--version"))
                .startsWith("tidemark ");
    }

    @Test
    void the_demo_runs_from_it_ends_in_order_and_goes_on()
            throws IOException, InterruptedException {
        for (int start = 1; start <= 2; start++) {
            Process demo =
                    asSomebody(
                                    Map.of("TIDEMARK_JAVA_OPTS", "-Dtidemark.demo.orders=100"),
                                    command().toString(),
                                    "demo",
                                    "--port",
                                    "0",
                                    "--lang",
                                    "en",
                                    "--data",
                                    place.resolve("data").toString())
                            .start();
            String said = untilAddress(demo);
            assertThat(ADDRESS.matcher(said).find()).as(said).isTrue();
            assertThat(page(said, "/")).contains("<html lang=\"en\"");
            assertThat(page(said, "/actuator/health/readiness")).contains("UP");
            demo.toHandle().destroy();
            assertThat(demo.waitFor()).isEqualTo(TERMINATED);
        }
    }

    /** Licences of the Java that comes along are links to one another. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path command() {
        return installed.resolve("bin/tidemark");
    }

    /** All that it says until it says where it is, or until it ends. */
    private static String untilAddress(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        String line;
        while (!ADDRESS.matcher(said).find() && (line = lines.readLine()) != null) {
            said.append(line).append('\n');
        }
        return said.toString();
    }

    private static String page(String said, String path) throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(said);
        assertThat(address.find()).isTrue();
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address.group() + path))
                            .header("Accept-Language", "en")
                            .build();
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static String run(Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        Process process = asSomebody(settings, words).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** As a user without rights where the tests are run by root, with an environment of no help. */
    private static ProcessBuilder asSomebody(Map<String, String> settings, String... words) {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            line.addAll(
                    List.of(
                            "setpriv",
                            "--reuid=nobody",
                            "--regid=nogroup",
                            "--clear-groups",
                            "--"));
        }
        line.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true);
        process.directory(place.toFile());
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().put("HOME", place.toString());
        process.environment().putAll(settings);
        return process;
    }

    private static Path onlyFile(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.getFileName().toString().matches(name)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst().toAbsolutePath();
        }
    }
}
