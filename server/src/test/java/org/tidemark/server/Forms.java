package org.tidemark.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The forms in the body of a page, as a browser has them before somebody types. */
public final class Forms {

    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "checkbox", "radio", "submit", "button", "image", "reset", "file");

    private Forms() {}

    /** How a field is filled. */
    public enum Kind {
        HIDDEN,
        TEXT,
        FILE,
        CHOICE,
        TICK
    }

    /**
     * A field.
     *
     * @param value that stands in it, is chosen or is ticked; empty for none
     * @param choices what may be chosen, of a box what it says when it is ticked
     * @param fixed whether nobody can type into it
     */
    public record Field(
            String name, Kind kind, String value, List<String> choices, boolean fixed) {}

    /**
     * A form, or one button of it that sends it elsewhere.
     *
     * @param files whether it is sent in parts, as a form with files
     */
    public record Form(String action, boolean files, List<Field> fields) {

        /** Those into which something can be typed and that are shown again. */
        public List<Field> texts() {
            return fields.stream()
                    .filter(field -> field.kind() == Kind.TEXT && !field.fixed())
                    .toList();
        }

        /** The field of that name. */
        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        /** What is sent where nothing is changed. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            for (Field field : fields) {
                boolean left =
                        field.kind() == Kind.FILE
                                || field.kind() != Kind.TEXT
                                        && field.kind() != Kind.HIDDEN
                                        && field.value().isEmpty();
                if (!left || field.kind() == Kind.CHOICE && field.choices().contains("")) {
                    values.put(field.name(), field.value());
                }
            }
            return values;
        }
    }

    /** The forms of a page that are sent, not those that only search. */
    public static List<Form> of(String html) {
        Document page = Jsoup.parse(html);
        List<Form> forms = new ArrayList<>();
        for (Element form : page.select("main form[method=post]")) {
            boolean files = form.attr("enctype").startsWith("multipart/");
            Set<String> actions = new LinkedHashSet<>();
            actions.add(form.attr("action"));
            form.select("button[formaction]:not([formmethod=get])")
                    .forEach(button -> actions.add(button.attr("formaction")));
            actions.forEach(action -> forms.add(new Form(action, files, fields(form))));
        }
        return forms;
    }

    /** The one of a page whose action ends so. */
    public static Form one(String html, String action) {
        return of(html).stream()
                .filter(form -> form.action().endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + action + " in " + html));
    }

    private static List<Field> fields(Element form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Element one : form.select("input[name], select[name], textarea[name]")) {
            fields.merge(one.attr("name"), field(one), Forms::both);
        }
        return List.copyOf(fields.values());
    }

    /** Radio buttons of one name are one field. */
    private static Field both(Field first, Field other) {
        List<String> choices = new ArrayList<>(first.choices());
        choices.addAll(other.choices());
        String value = first.value().isEmpty() ? other.value() : first.value();
        return new Field(first.name(), first.kind(), value, choices, first.fixed());
    }

    private static Field field(Element one) {
        String name = one.attr("name");
        String type = one.attr("type").toLowerCase(Locale.ROOT);
        boolean fixed = one.hasAttr("readonly") || one.hasAttr("disabled");
        if (one.nameIs("select")) {
            List<String> choices = one.select("option").eachAttr("value");
            String chosen =
                    one.select("option[selected]").stream()
                            .findFirst()
                            .map(option -> option.attr("value"))
                            .orElse(choices.isEmpty() ? "" : choices.getFirst());
            return new Field(name, Kind.CHOICE, chosen, choices, fixed);
        }
        if (one.nameIs("textarea")) {
            return new Field(name, Kind.TEXT, one.wholeText(), List.of(), fixed);
        }
        if (!NOT_TYPED.contains(type)) {
            return new Field(name, Kind.TEXT, one.attr("value"), List.of(), fixed);
        }
        String set = one.hasAttr("checked") ? one.attr("value") : "";
        return switch (type) {
            case "file" -> new Field(name, Kind.FILE, "", List.of(), fixed);
            case "radio" -> new Field(name, Kind.CHOICE, set, List.of(one.attr("value")), fixed);
            case "checkbox" -> new Field(name, Kind.TICK, set, List.of(one.attr("value")), fixed);
            default -> new Field(name, Kind.HIDDEN, one.attr("value"), List.of(), true);
        };
    }
}
