package org.tidemark.server.people.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mini program's shell: what can be checked of it without WeChat's own tools. */
class ShellTest {

    private static final Path SHELL = ShellNode.SHELL;
    private static final int MOST_BYTES = 100_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^'\"\\s)]+");
    private static final Pattern REQUIRED = Pattern.compile("require\\('([^']+)'\\)");
    private static final Pattern SAID = Pattern.compile("\\{\\{w\\.([A-Za-z]+)}}");

    private final Map<String, String> shipped = shipped();

    /** What WeChat gets: all but the tests. */
    private static Map<String, String> shipped() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(SHELL)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = SHELL.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("test/")) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private JsonNode json(String name) {
        return JsonMapper.shared().readTree(shipped.get(name));
    }

    private List<String> scripts() {
        return shipped.keySet().stream().filter(name -> name.endsWith(".js")).toList();
    }

    @Test
    void its_logic_passes_its_own_tests_under_node() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--test"));
        try (Stream<Path> tests = Files.list(SHELL.resolve("test"))) {
            tests.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .forEach(arguments::add);
        }
        ShellNode.Ended ended = ShellNode.run(arguments);
        assertThat(ended.code()).as(ended.told()).isZero();
        assertThat(ended.told()).contains("fail 0").doesNotContain("tests 0");
    }

    @Test
    void it_is_small() {
        int bytes =
                shipped.values().stream()
                        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        assertThat(bytes).isBetween(1_000, MOST_BYTES);
    }

    @Test
    void every_page_and_component_that_is_named_is_there_and_no_other() {
        List<String> pages = new ArrayList<>();
        json("app.json").path("pages").forEach(page -> pages.add(page.asString()));
        for (String page : pages) {
            assertThat(shipped).containsKeys(page + ".js", page + ".wxml", page + ".json");
        }
        TreeSet<String> used = new TreeSet<>(pages);
        for (String page : pages) {
            json(page + ".json")
                    .path("usingComponents")
                    .forEach(path -> used.add(path.asString().substring(1)));
        }
        TreeSet<String> drawn = new TreeSet<>();
        shipped.keySet().stream()
                .filter(name -> name.endsWith(".wxml"))
                .forEach(name -> drawn.add(name.replace(".wxml", "")));
        assertThat(drawn).isEqualTo(used);
        assertThat(shipped).containsKey(json("app.json").path("sitemapLocation").asString());
    }

    @Test
    void what_a_script_requires_is_there() {
        for (String name : scripts()) {
            Matcher wanted = REQUIRED.matcher(shipped.get(name));
            while (wanted.find()) {
                Path file = Path.of("/" + name).resolveSibling(wanted.group(1)).normalize();
                assertThat(shipped).as(name).containsKey(file.toString().substring(1) + ".js");
            }
        }
    }

    @Test
    void no_code_comes_from_elsewhere_or_from_text() {
        for (String name : scripts()) {
            assertThat(shipped.get(name))
                    .as(name)
                    .doesNotContainPattern("\\beval\\b|new Function|\\bimport\\(|loadSubpackage")
                    .doesNotContainPattern("set(Timeout|Interval)\\s*\\(\\s*['\"`]");
        }
    }

    @Test
    void addresses_stand_in_one_file() {
        TreeMap<String, String> found = new TreeMap<>();
        shipped.forEach((name, text) -> {
            Matcher address = ADDRESS.matcher(text);
            while (address.find()) {
                found.put(name, address.group());
            }
        });
        assertThat(found).containsOnlyKeys("config.js");
        assertThat(found.get("config.js")).matches("https://[a-z0-9.-]+");
        assertThat(json("project.config.json").at("/setting/urlCheck").asBoolean()).isTrue();
        assertThat(json("app.json").path("__usePrivacyCheck__").asBoolean()).isTrue();
    }

    @Test
    void nothing_is_paid_in_the_web_view() {
        for (Map.Entry<String, String> file : shipped.entrySet()) {
            if (file.getKey().endsWith(".wxml") && file.getValue().contains("<web-view")) {
                String page = shipped.get(file.getKey().replace(".wxml", ".js"));
                assertThat(page).doesNotContainPattern("lib/(pay|transfer)|request(Payment|Merch)");
            }
        }
        for (String name : List.of("requestPayment", "requestMerchantTransfer")) {
            assertThat(scripts().stream().filter(one -> shipped.get(one).contains("wx." + name)))
                    .hasSize(1)
                    .allMatch(one -> one.startsWith("lib/"));
        }
    }

    @Test
    void nothing_of_the_user_is_kept_or_asked_for_beyond_his_phone() {
        for (String name : scripts()) {
            assertThat(shipped.get(name))
                    .as(name)
                    .doesNotContainPattern("setStorage|getUserProfile|getLocation|getUserInfo")
                    .doesNotContain("console.");
        }
    }

    @Test
    void each_word_that_a_page_shows_and_each_problem_stands_in_the_words() {
        String words = shipped.get("lib/words.js");
        for (Map.Entry<String, String> file : shipped.entrySet()) {
            if (!file.getKey().endsWith(".wxml")) {
                continue;
            }
            String[] parts = file.getKey().split("/", -1);
            Matcher said = SAID.matcher(file.getValue());
            while (said.find()) {
                String key = said.group(1);
                boolean common = key.equals("again") || key.equals("back");
                assertThat(words.split("'" + (common ? "" : parts[1] + ".") + key + "':", -1))
                        .as(file.getKey() + " " + key)
                        .hasSize(3);
            }
            assertThat(file.getValue())
                    .as(file.getKey())
                    .doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
        Arrays.stream(MiniProblem.values())
                .forEach(problem ->
                        assertThat(words.split("'problem." + problem.word() + "':", -1))
                                .as(problem.name())
                                .hasSize(3));
    }

    @Test
    void the_pages_that_the_platform_opens_are_pages_of_the_shell() {
        List<String> pages = new ArrayList<>();
        json("app.json").path("pages").forEach(page -> pages.add("/" + page.asString()));
        for (String opened :
                List.of(
                        MiniPages.SCAN,
                        MiniPages.payment("order-1"),
                        MiniPages.transfer("w1"),
                        MiniPages.login("/my?a=b c&d", "x"))) {
            assertThat(pages).contains(opened.replaceAll("\\?.*", ""));
        }
        assertThat(MiniPages.login("/my?a=b c&d", "x"))
                .endsWith("?next=%2Fmy%3Fa%3Db%20c%26d&invite=x");
    }
}
