package org.tidemark.server.crawl;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** Follows the links of a persona in one language, a few of each kind. */
final class Walk {

    /** Of each kind of address, as many are followed. */
    private static final int OF_A_KIND = 2;

    private final TestPlatform platform;
    private final Kinds kinds;
    private final Persona persona;
    private final String language;
    private final Page parser;
    private final Visitor visitor;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Map<String, Integer> walked = new HashMap<>();

    /** Pages that were met, by their kind; the first ones of each. */
    final Map<String, List<String>> pages = new HashMap<>();

    final List<String> findings = new ArrayList<>();

    private record Step(String from, String to) {}

    Walk(TestPlatform platform, Kinds kinds, Persona persona, String language, Page parser) {
        this.platform = platform;
        this.kinds = kinds;
        this.persona = persona;
        this.language = language;
        this.parser = parser;
        this.visitor = platform.visitor();
    }

    /** Walks from where the persona begins, and from there. */
    void walk(List<String> besides) {
        if (!persona.signIn().isEmpty()) {
            visitor.get(persona.signIn());
        }
        visitor.get("/gains?lang=" + language);
        persona.starts().forEach(start -> meet("(start)", start));
        besides.forEach(start -> meet("(start)", start));
        while (!ahead.isEmpty()) {
            step(ahead.removeFirst());
        }
    }

    private void step(Step step) {
        Answer answer = visitor.get(step.to());
        String location = answer.http().headers().firstValue("Location").orElse("");
        String kind = answer.http().headers().firstValue("Content-Type").orElse("");
        if (answer.status() >= 400) {
            tell(step.from(), "leads to " + step.to() + ", which answers " + answer.status());
        } else if (answer.status() >= 300) {
            follow(step, location);
        } else if (kind.startsWith("text/html")) {
            read(step, answer.http().body());
        }
    }

    private void follow(Step step, String location) {
        if (location.contains("/console/login") && persona.name().startsWith("staff")) {
            tell(step.from(), "leads to " + step.to() + ", which is not for this role");
        }
        meet(step.from(), location);
    }

    private void read(Step step, String html) {
        pages.computeIfAbsent(kinds.of(step.to()), any -> new ArrayList<>()).add(step.to());
        Map<String, List<String>> read = PageChecks.read(parser, html, language);
        for (String words : new TreeSet<>(read.get("words"))) {
            tell(step.to(), "words: " + words);
        }
        for (String link : read.get("links")) {
            meet(step.to(), link);
        }
    }

    private void meet(String from, String link) {
        if (link.startsWith("#") || link.startsWith("data:") || link.startsWith("tel:")) {
            return;
        }
        String base = from.startsWith("/") ? from : "/";
        String told = link.startsWith("?") ? base.replaceFirst("\\?.*", "") + link : link;
        URI address = URI.create(platform.url(base)).resolve(told);
        if (!address.toString().startsWith(platform.url("/"))) {
            return;
        }
        String path = address.toString().substring(platform.url("").length());
        path = path.replaceFirst("#.*", "");
        if (path.contains("lang=") || path.startsWith("/openapi")) {
            return; // the other language has a walk of its own, the API's page is another's
        }
        if (walked.putIfAbsent(path, 1) == null
                && walked.merge(" " + kinds.withQuery(path), 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(new Step(from, path));
        }
    }

    private void tell(String page, String what) {
        findings.add(language + ", " + persona + ", " + page + ", " + what);
    }
}
