package org.tidemark.server.people.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request does, as the audit tells it.
 *
 * @param action a key: {@code did.money.withdrawals.number.approve}, {@code saw.members.id}
 * @param subject the parts of the address that name something, else the first field that does
 * @param whose the member whom it is about besides, empty for none
 * @param detail the fields that may be told, and why
 */
record Act(String action, String subject, String whose, String detail) {

    private static final String MEMBER = "member";

    private static final String[] NONE = {};
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_SUBJECT = 120;

    /** Fields that name what is acted on, the first that is there. */
    private static final List<String> NAMING =
            List.of(MEMBER, "id", "name", "number", "provider", "day", "province");

    /** Fields that are told as they are: figures, choices, names of things. */
    private static final Set<String> TOLD =
            Set.of(
                    "active",
                    "amount",
                    "approve",
                    "basis",
                    "batches",
                    "carrier",
                    "change",
                    "choice",
                    "compared",
                    "contribution",
                    "day",
                    "days",
                    "every",
                    "goodsBack",
                    "income",
                    "kind",
                    "kinds",
                    "lockedUntil",
                    "member",
                    "offer",
                    "ordered",
                    "points",
                    "programme",
                    "provider",
                    "province",
                    "reference",
                    "region",
                    "roles",
                    "round",
                    "scopes",
                    "shares",
                    "sponsor",
                    "state",
                    "suspend",
                    "to",
                    "tracking",
                    "url",
                    "value",
                    "weight",
                    "withFreight");

    /** Fields that say why. */
    private static final Set<String> REASONS = Set.of("answer", "note", "reason");

    /**
     * Of a request.
     *
     * @param look whether it only looks
     * @param route the pattern of its address
     * @param variables the parts of the address, by the names in the pattern, in its order
     * @param fields what was sent
     */
    static Act of(
            boolean look,
            String route,
            Map<String, String> variables,
            Map<String, String[]> fields) {
        return new Act(
                (look ? "saw." : "did.") + key(route),
                cut(subject(variables, fields), LONGEST_SUBJECT),
                variables.isEmpty() ? "" : cut(value(fields, MEMBER), LONGEST_SUBJECT),
                detail(fields));
    }

    /** The pattern without its first part, braces and expressions: {@code members.id.state}. */
    static String key(String route) {
        return Stream.of(route.replaceAll("\\{(\\w+)(?::[^}]*)?}", "$1").split("[/.]"))
                .filter(part -> !part.isEmpty() && !part.equals("console"))
                .collect(Collectors.joining("."));
    }

    private static String subject(Map<String, String> variables, Map<String, String[]> fields) {
        if (!variables.isEmpty()) {
            return String.join("/", variables.values());
        }
        return NAMING.stream()
                .map(name -> value(fields, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String value(Map<String, String[]> fields, String name) {
        return String.join(",", fields.getOrDefault(name, NONE)).strip();
    }

    private static String detail(Map<String, String[]> fields) {
        List<String> told = new ArrayList<>();
        fields.forEach((name, values) -> {
            String value = String.join(", ", values).strip();
            if (!value.isEmpty() && TOLD.contains(name)) {
                told.add(name + "=" + cut(value, LONGEST_VALUE));
            }
            if (!value.isEmpty() && REASONS.contains(name)) {
                told.add(name + "=" + cut(value, LONGEST_REASON));
            }
        });
        return String.join("; ", told);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
