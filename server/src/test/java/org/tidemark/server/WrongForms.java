package org.tidemark.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tidemark.server.Forms.Field;
import org.tidemark.server.Forms.Form;
import org.tidemark.server.Forms.Kind;
import org.tidemark.server.TestPlatform.Answer;

/**
 * Fills the forms of pages with what is wrong in kind and looks at the answers: none is a failure
 * of ours, and whoever is refused has the form again with all that he has typed and is told what is
 * wrong, in his language, with links that lead to the fields.
 */
final class WrongForms {

    private static final Set<Integer> REFUSED = Set.of(409, 422, 429, 503);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z]+(\\.[\\w-]+)+");

    /** Fields whose value is a secret, which no page shows again. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)code|current|key|.*(password|token).*");

    /** What people type that does not belong there. */
    enum Mood {
        EMPTY,
        BLANK,
        LONG,
        NONSENSE,
        NEGATIVE,
        FULL_WIDTH,
        LETTERS;

        String typed(Random random) {
            int mark = 1_000_000 + random.nextInt(9_000_000);
            return switch (this) {
                case EMPTY -> "";
                case BLANK -> "\u3000 ";
                case LONG -> "long " + "x".repeat(6_000) + mark;
                case NONSENSE -> "</textarea>\"'<b>&amp; \uD83C\uDF75$%" + mark;
                case NEGATIVE -> "-" + mark;
                case FULL_WIDTH ->
                        Integer.toString(mark)
                                .chars()
                                .collect(
                                        StringBuilder::new,
                                        (text, digit) ->
                                                text.appendCodePoint(digit - '0' + '\uFF10'),
                                        StringBuilder::append)
                                .toString();
                case LETTERS -> "lOO" + mark;
            };
        }
    }

    /** What one of them offers lies in what was chosen above it: no page has a mix of them. */
    private static final Set<String> OF_ONE_ANOTHER = Set.of("province", "city", "district");

    private final Random random;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    WrongForms(long seed) {
        this.random = new Random(seed);
    }

    /** What is not as it must be. */
    List<String> findings() {
        return findings;
    }

    /** How often each form was refused, by its action. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** Sends every form of the page in every mood. */
    void send(Visitor visitor, String page, String language) {
        for (Mood mood : Mood.values()) {
            int forms = forms(visitor, page).size();
            for (int i = 0; i < forms; i++) {
                List<Form> now = forms(visitor, page); // one that was taken may have changed it
                if (i < now.size()) {
                    send(visitor, page, now.get(i), mood, language);
                }
            }
        }
    }

    private List<Form> forms(Visitor visitor, String page) {
        Answer answer = visitor.get(page);
        if (answer.status() != 200) {
            findings.add(page + " answers " + answer.status());
            return List.of();
        }
        return Forms.of(answer.http().body()).stream()
                .filter(form -> form.fields().stream().anyMatch(field -> isFilled(field)))
                .toList();
    }

    private static boolean isFilled(Field field) {
        return field.kind() == Kind.FILE || field.kind() == Kind.TEXT && !field.fixed();
    }

    private void send(Visitor visitor, String page, Form form, Mood mood, String language) {
        Map<String, String> sent = form.values();
        for (Field field : form.fields()) {
            switch (field.kind()) {
                case TEXT -> {
                    boolean wrong = mood.ordinal() < Mood.LONG.ordinal() || random.nextInt(4) > 0;
                    if (!field.fixed() && wrong) {
                        sent.put(field.name(), mood.typed(random));
                    }
                }
                case CHOICE -> {
                    if (!field.choices().isEmpty()
                            && !OF_ONE_ANOTHER.contains(field.name())
                            && random.nextBoolean()) {
                        int place = random.nextInt(field.choices().size());
                        sent.put(field.name(), field.choices().get(place));
                    }
                }
                case TICK -> {
                    if (random.nextBoolean()) {
                        sent.remove(field.name());
                    }
                }
                case HIDDEN, FILE -> {}
            }
        }
        Answer answer = answer(visitor, form, sent, mood);
        String where = page + " " + form.action() + " " + mood + " " + language;
        if (REFUSED.contains(answer.status())) {
            refused.merge(form.action(), 1, Integer::sum);
            String html = answer.http().body();
            boolean stands = stands(html, form) || stands(visitor.get(page).http().body(), form);
            look(html, form, sent, stands, language)
                    .forEach(finding -> findings.add(where + ": " + finding + " " + sent(sent)));
        } else if (answer.status() >= 400 || answer.status() == 200) {
            findings.add(where + " answers " + answer.status() + " " + sent(sent));
        }
    }

    /** Whether the form is on the page: what it was for may be gone by now. */
    private static boolean stands(String html, Form form) {
        return Forms.of(html).stream().anyMatch(one -> one.action().equals(form.action()));
    }

    private static String sent(Map<String, String> fields) {
        String text = fields.toString();
        return text.length() > 1_500 ? text.substring(0, 1_500) + "..." : text;
    }

    private Answer answer(Visitor visitor, Form form, Map<String, String> sent, Mood mood) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        fields.remove("_csrf");
        if (!form.files()) {
            return visitor.postWithToken(form.action(), fields, sent.getOrDefault("_csrf", ""));
        }
        String file =
                form.fields().stream()
                        .filter(field -> field.kind() == Kind.FILE)
                        .map(Field::name)
                        .findFirst()
                        .orElse("file");
        byte[] bytes = mood.typed(random).getBytes(StandardCharsets.UTF_8);
        return visitor.upload(form.action(), fields, file, bytes, bytes.length == 0 ? "" : "a.csv");
    }

    /** What is wrong with the answer to a refused form. */
    private static List<String> look(
            String html, Form form, Map<String, String> sent, boolean stands, String language) {
        List<String> findings = new ArrayList<>();
        Document page = Jsoup.parse(html);
        if (!page.select("html").attr("lang").startsWith(language)) {
            findings.add("is in another language");
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").eachAttr("id").stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> findings.add("two elements have the id " + id));
        List<Element> problem = page.select("#problem");
        if (problem.isEmpty()) {
            findings.add("nothing says what is wrong");
            return findings;
        }
        findings.addAll(told(problem.getFirst().text(), sent, language));
        if (!stands) {
            return findings; // what the form was for is gone
        }
        List<Form> again =
                Forms.of(html).stream().filter(one -> one.action().equals(form.action())).toList();
        if (again.isEmpty()) {
            findings.add("the form is not there again");
            return findings;
        }
        findings.addAll(kept(again.getFirst(), form, sent));
        findings.addAll(links(page, problem.getFirst(), form.action()));
        return findings;
    }

    private static List<String> kept(Form again, Form form, Map<String, String> sent) {
        List<String> lost = new ArrayList<>();
        for (Field field : form.fields()) {
            String typed = sent.getOrDefault(field.name(), "");
            boolean shown =
                    field.kind() == Kind.TEXT && !SECRET.matcher(field.name()).matches()
                            || field.kind() == Kind.CHOICE
                            || field.kind() == Kind.TICK;
            if (!shown) {
                continue;
            }
            String now = again.field(field.name()).map(Field::value).orElse("no field");
            if (!now.equals(typed)) {
                lost.add(field.name() + " is lost, there stands " + now);
            }
        }
        return lost;
    }

    private static List<String> told(String text, Map<String, String> sent, String language) {
        String own = text;
        for (String typed : sent.values()) {
            if (!typed.isBlank()) {
                own = own.replace(typed.strip().replaceAll("\\s+", " "), "");
            }
        }
        List<String> findings = new ArrayList<>();
        if (own.isBlank() || KEY.matcher(own.strip()).matches()) {
            findings.add("a fault has no text: " + own);
        }
        if (HAN.matcher(own).find() != language.equals("zh")) {
            findings.add("a fault is told in another language: " + own);
        }
        return findings;
    }

    /** Each link leads to a field of this form that is marked as wrong. */
    private static List<String> links(Document page, Element problem, String action) {
        List<String> findings = new ArrayList<>();
        for (String id : problem.select("a[href^=#]").eachAttr("href")) {
            Element target = page.getElementById(id.substring(1));
            if (target == null) {
                findings.add(id + " leads nowhere");
                continue;
            }
            Element of = target.closest("form");
            boolean right =
                    of != null
                            && (of.attr("action").equals(action)
                                    || !of.select("[formaction=" + action + "]").isEmpty());
            if (!right) {
                findings.add(id + " leads out of the form");
            }
            if (target.is("input, select, textarea")
                    && !target.attr("aria-invalid").equals("true")) {
                findings.add(id + " is not marked as wrong");
            }
        }
        return findings;
    }
}
