package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every page is reached by GET: a form is answered by a redirect, or refused. */
class PostedPagesTest {
    /** What a handler does. */
    private static final List<String> LEADS_OR_REFUSES =
            List.of(
                    "return LED;",
                    "return \"redirect:/\" + kind;",
                    "return yes ? LED : refused(response);",
                    "return maybe.map(one -> \"redirect:/\" + one).orElse(LED);",
                    "return \"redirect:/%s\".formatted(kind);",
                    "response.setStatus(422); return pages.some();",
                    "if (yes) { response.setStatus(409); return page(); } return LED;",
                    "return switch (kind) { case ONE -> LED;"
                            + " case TWO -> { response.setStatus(422); yield page(); } };",
                    "try { return LED; } catch (RuntimeException no) { return refused(response); }",
                    "String led = LED; return led;",
                    "return again(LED, 3);",
                    "return through(LED, kind);",
                    "return through(yes ? LED : through(LED, kind), kind);");

    private static final List<String> SHOWS =
            List.of(
                    "return \"page\";",
                    "return page();",
                    "return yes ? page() : LED;",
                    "return yes ? LED : page();",
                    "return maybe.map(one -> page()).orElse(LED);",
                    "return maybe.map(one -> LED).orElseGet(() -> page());",
                    "response.setStatus(HttpStatus.OK.value()); return page();",
                    "if (yes) { response.setStatus(422); } return page();",
                    "return switch (kind) { case ONE -> LED; case TWO -> page(); };",
                    "return switch (kind) { case ONE -> LED; case TWO -> { yield page(); } };",
                    "switch (kind) { case ONE: response.setStatus(422); return LED;"
                            + " default: return page(); }",
                    "try { return LED; } catch (RuntimeException no) { return page(); }",
                    "String page = page(); return page;",
                    "return pages.some();",
                    "return through(page(), kind);",
                    "through(LED, kind); return through(yes ? LED : page(), kind);",
                    "return again(page(), 3);",
                    "return kind.name();",
                    "throw new IllegalStateException();");

    private static final List<String> POSTED =
            List.of(
                    "@PostMapping(\"/a\")",
                    "@PutMapping(\"/a\")",
                    "@RequestMapping(\"/a\")",
                    "@RequestMapping(path = \"/a\", method = RequestMethod.POST)");

    private static final List<String> OTHERS =
            List.of(
                    "@GetMapping(\"/a\")",
                    "@RequestMapping(path = \"/a\", method = RequestMethod.GET)",
                    "@PostMapping(\"/a\") @ResponseBody",
                    "");

    @Test
    void every_page_is_reached_by_get() {
        StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        assertThat(PostedPages.in(files.getJavaFileObjectsFromPaths(Sources.mainFiles())))
                .as("answer a POST with a page: lead on to it, or refuse with 422")
                .isEmpty();
    }

    @Test
    void what_leads_on_or_refuses_is_right() {
        List<JavaFileObject> samples = new ArrayList<>();
        each(POSTED, LEADS_OR_REFUSES, samples);
        each(OTHERS, SHOWS, samples);
        assertThat(PostedPages.in(samples)).isEmpty();
    }

    @Test
    void a_page_after_a_post_is_told() {
        List<JavaFileObject> samples = new ArrayList<>();
        each(POSTED, SHOWS, samples);
        assertThat(PostedPages.in(samples).stream().map(told -> told.replaceFirst(": .*", "")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, samples.size())
                                .mapToObj("Sample%d.handler"::formatted)
                                .toList());
    }

    @Test
    void what_the_compiler_does_not_understand_is_told() {
        assertThat(PostedPages.in(List.of(sample(0, "@PostMapping", "return nowhere;"))))
                .anyMatch(told -> told.startsWith("not understood"));
    }

    /** Its token would stand in the address, in logs and in the history of the browser. */
    @Test
    void no_form_with_a_token_is_sent_by_get() {
        assertThat(Documents.all())
                .filteredOn(file -> file.toString().endsWith(".jte"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Documents.text(file)).doesNotContain("formmethod"));
    }

    private static void each(
            List<String> mappings, List<String> bodies, List<JavaFileObject> samples) {
        for (String mapping : mappings) {
            for (String body : bodies) {
                samples.add(sample(samples.size(), mapping, body));
            }
        }
    }

    private static JavaFileObject sample(int number, String mapping, String body) {
        URI name = URI.create("memory:///Sample%d.java".formatted(number));
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoring) {
                return """
                import java.util.Optional;
                import org.springframework.http.HttpStatus;
                import org.springframework.stereotype.Controller;
                import org.springframework.web.bind.annotation.*;
                import org.springframework.web.servlet.ModelAndView;
                import jakarta.servlet.http.HttpServletResponse;

                @Controller
                class Sample%d {
                    static final String LED = "redirect:/a";
                    enum Kind { ONE, TWO }
                    interface Pages { String some(); }
                    %s
                    String handler(HttpServletResponse response, boolean yes, Kind kind, Pages pages,
                            Optional<String> maybe) {
                        %s
                    }
                    @PostMapping("/b")
                    ModelAndView whole(boolean yes) {
                        ModelAndView page = new ModelAndView("whole");
                        if (yes) {
                            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                            return page;
                        }
                        return new ModelAndView("redirect:/b");
                    }
                    private String refused(HttpServletResponse response) {
                        response.setStatus(422);
                        return page();
                    }
                    private static String through(String page, Kind kind) {
                        return page + "?" + kind;
                    }
                    private static String again(String page, int times) {
                        return times == 0 ? page : again(page, times - 1);
                    }
                    private String page() {
                        return "page";
                    }
                }
                """
                        .formatted(number, mapping, body);
            }
        };
    }
}
