package org.tidemark.plan.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidemark.plan.PlanDocuments;
import org.tidemark.plan.shape.Node;
import org.tidemark.plan.shape.Place;
import org.tidemark.plan.shape.YamlTree;

/**
 * A plan file whose main values can be others: names, amounts, rates and sizes. What is chosen from
 * a few words, and who answers for what, stays for the editor.
 *
 * @param text of the file
 * @param fields its main values, in the order of the file
 */
public record PlanTemplate(String text, List<TemplateField> fields) {

    /** What is the same in every plan made from a template, or is chosen from a few words. */
    private static final Set<String> NOT_ASKED =
            Set.of(
                    "plan",
                    "jurisdiction",
                    "currency",
                    "acknowledged",
                    "areas",
                    "zone",
                    "mode",
                    "base",
                    "basis",
                    "pays",
                    "qualify",
                    "weights",
                    "unclaimedRewards",
                    "lockBuyers",
                    "verifiedOnly");

    /** What may stand without quotes, whatever is around it. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.%-]+");

    public PlanTemplate {
        fields = List.copyOf(fields);
    }

    /**
     * Of a file.
     *
     * @throws IllegalArgumentException when it is no YAML
     */
    public static PlanTemplate of(String text) {
        Node root =
                YamlTree.read(text, (place, path, problem) -> {})
                        .orElseThrow(() -> new IllegalArgumentException("no YAML"));
        List<TemplateField> fields = new ArrayList<>();
        collect(text, root, "", fields);
        return new PlanTemplate(text, fields);
    }

    private static void collect(String text, Node node, String path, List<TemplateField> fields) {
        switch (node) {
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    String name = entry.key().text();
                    if (!NOT_ASKED.contains(name)) {
                        String at = path.isEmpty() ? name : path + "." + name;
                        collect(text, entry.value(), at, fields);
                    }
                }
            }
            case Node.Sequence sequence -> {
                int index = 0;
                for (Node item : sequence.items()) {
                    collect(text, item, path + "[" + index++ + "]", fields);
                }
            }
            case Node.Scalar scalar ->
                    PlanDocuments.meaning(path)
                            .ifPresent(meaning -> {
                                int start = offset(text, scalar.place());
                                boolean quoted = "\"'".indexOf(text.charAt(start)) >= 0;
                                int length = scalar.text().length() + (quoted ? 2 : 0);
                                fields.add(
                                        new TemplateField(
                                                path,
                                                scalar.text(),
                                                meaning,
                                                start,
                                                start + length,
                                                quoted));
                            });
        }
    }

    private static int offset(String text, Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, place.column() - 1);
    }

    /** The text with other values, by path; the rest stays as it is. */
    public String with(Map<String, String> values) {
        StringBuilder changed = new StringBuilder(text);
        List<TemplateField> lastFirst =
                fields.stream()
                        .sorted(Comparator.comparingInt(TemplateField::start).reversed())
                        .toList();
        for (TemplateField field : lastFirst) {
            String value = values.getOrDefault(field.path(), field.value());
            if (!value.equals(field.value())) {
                changed.replace(field.start(), field.end(), written(value, field.quoted()));
            }
        }
        return changed.toString();
    }

    private static String written(String value, boolean quoted) {
        if (!quoted && PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        value.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        text.append('\\').appendCodePoint(c);
                    } else if (Character.isISOControl(c)) {
                        text.append(' ');
                    } else {
                        text.appendCodePoint(c);
                    }
                });
        return text.append('"').toString();
    }
}
