package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.commands.JsonFault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is told of a text that is no JSON, against another reader and against what was broken. */
class JsonFaultTest {

    private static final int TEXTS = 3_000;
    private static final String ALPHABET = "{}[]:,\"\\ \n\t0123456789.-+eEtrufalsn\u0001张x";
    private static final List<String> VALUES =
            List.of("\"\"", "\"a\\n\\u00e9\"", "\"张🙂\"", "0", "-12.5e+3", "true", "false", "null");

    /** A part of a text, and what is told of the next one when this one is taken away. */
    private record Part(String text, Optional<Kind> withoutIt) {}

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void a_fault_is_found_exactly_where_another_reader_finds_one() {
        int faults = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(text(object(2)));
            boolean fault = fault(text).isPresent();
            assertThat(fault).as(text).isEqualTo(!isJson(text));
            faults += fault ? 1 : 0;
        }
        assertThat(faults).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    @Test
    void what_is_missing_is_told_at_the_line_and_column_of_what_stands_there_instead() {
        int told = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<Part> parts = object(2);
            int gone = random.nextInt(parts.size());
            Optional<Kind> kind = parts.get(gone).withoutIt();
            if (kind.isEmpty()) {
                continue;
            }
            String before = text(parts.subList(0, gone));
            String text = before + text(parts.subList(gone + 1, parts.size()));
            int at = before.length();
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            String passed = text.substring(0, at);
            int line = (int) passed.chars().filter(c -> c == '\n').count() + 1;
            String onLine = passed.substring(passed.lastIndexOf('\n') + 1);
            int column = onLine.codePointCount(0, onLine.length()) + 1;
            Kind expected = at == text.length() ? Kind.ENDS : kind.get();
            assertThat(fault(text)).as(text).contains(new JsonFault(expected, line, column));
            told++;
        }
        assertThat(told).isGreaterThan(TEXTS / 4);
    }

    private static Optional<JsonFault> fault(String text) {
        byte[] bytes = ("##" + text + "##").getBytes(StandardCharsets.UTF_8);
        return JsonFault.of(bytes, 2, bytes.length - 4);
    }

    private static boolean isJson(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser json =
                new JsonFactory().createParser(ObjectReadContext.empty(), bytes, 0, bytes.length)) {
            int depth = 0;
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            do {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isNumeric()) {
                    json.getString(); // read as a whole only when it is asked for
                } else if (token == JsonToken.VALUE_STRING) {
                    json.getString();
                }
                token = json.nextToken();
            } while (token != null && depth > 0);
            return token == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0 && !damaged.isEmpty(); i--) {
            int at =
                    damaged.offsetByCodePoints(
                            0, random.nextInt(damaged.codePointCount(0, damaged.length())));
            int width = Character.charCount(damaged.codePointAt(at));
            String other = ALPHABET.substring(random.nextInt(ALPHABET.length())).substring(0, 1);
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, at + width);
                case 1 -> damaged.insert(at, other);
                case 2 -> damaged.setLength(at);
                default -> damaged.replace(at, at + width, other);
            }
        }
        return damaged.toString();
    }

    private List<Part> object(int depth) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("{"));
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            parts.add(part("\"k" + i + "\""));
            parts.add(part(":", Kind.NO_COLON));
            parts.addAll(value(depth - 1));
            if (i < size - 1) {
                parts.add(part(",", Kind.NO_COMMA_IN_OBJECT));
            }
        }
        parts.add(size == 0 ? part("}", Kind.NO_KEY) : part("}", Kind.NO_COMMA_IN_OBJECT));
        return closed(parts, depth);
    }

    private List<Part> list(int depth) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("["));
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.addAll(value(depth - 1));
            if (i < size - 1) {
                parts.add(part(",", Kind.NO_COMMA_IN_LIST));
            }
        }
        parts.add(part("]", Kind.NO_COMMA_IN_LIST));
        return closed(parts, depth);
    }

    /** A comma behind it goes on with what was not closed: that is told further on. */
    private static List<Part> closed(List<Part> parts, int depth) {
        if (depth < 2) {
            parts.set(parts.size() - 1, part(parts.getLast().text()));
        }
        return parts;
    }

    private List<Part> value(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 2 -> object(depth);
            case 3 -> list(depth);
            default -> List.of(part(VALUES.get(random.nextInt(VALUES.size()))));
        };
    }

    private static Part part(String text) {
        return new Part(text, Optional.empty());
    }

    private static Part part(String text, Kind withoutIt) {
        return new Part(text, Optional.of(withoutIt));
    }

    private String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(List.of(" ", "\n", "\n  ", "\t").get(random.nextInt(4)))
                    .append(part.text());
        }
        return text.toString();
    }
}
