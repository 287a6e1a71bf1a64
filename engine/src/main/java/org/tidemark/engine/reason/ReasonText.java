package org.tidemark.engine.reason;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.reason.Argument.Amount;
import org.tidemark.engine.reason.Argument.Day;
import org.tidemark.engine.reason.Argument.Kind;
import org.tidemark.engine.reason.Argument.Name;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.Argument.Time;
import org.tidemark.engine.reason.Argument.Words;

/** Writes a reason as one text, and reads it back. */
final class ReasonText {

    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    private static final Map<String, ReasonKey> KEYS = byCode(ReasonKey.values(), ReasonKey::code);
    private static final Map<String, Thing> THINGS = byCode(Thing.values(), Thing::code);
    private static final Map<String, Kind> KINDS = byCode(Kind.values(), Kind::code);

    private final String text;
    private int at;

    private ReasonText(String text) {
        this.text = text;
    }

    static String write(RefusalReason reason) {
        if (reason.key() == ReasonKey.AS_WRITTEN
                && reason.arguments().getFirst() instanceof Words written) {
            return written.en();
        }
        StringBuilder out = new StringBuilder(reason.key().code());
        for (Argument argument : reason.arguments()) {
            switch (argument) {
                case Name name -> quoted(out, name.thing().code(), name.name());
                case Amount amount -> plain(out, amount.kind(), Long.toString(amount.amount()));
                case Day day -> plain(out, day.kind(), day.day().toString());
                case Time time -> plain(out, time.kind(), time.at().toString());
                case Words words -> {
                    quoted(out, CHINESE, words.zh());
                    quoted(out, ENGLISH, words.en());
                }
            }
        }
        return out.toString();
    }

    private static void plain(StringBuilder out, Kind kind, String value) {
        out.append(' ').append(kind.code()).append('=').append(value);
    }

    private static void quoted(StringBuilder out, String label, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        out.append(' ').append(label).append("=\"").append(escaped).append('"');
    }

    /** Empty when the text is none that {@link #write} gives. */
    static Optional<RefusalReason> read(String text) {
        try {
            ReasonText reader = new ReasonText(text);
            ReasonKey key = known(KEYS, reader.until(' '));
            List<Argument> arguments = new ArrayList<>();
            while (reader.at < text.length()) {
                arguments.add(reader.argument());
            }
            RefusalReason reason = new RefusalReason(key, arguments);
            return write(reason).equals(text) ? Optional.of(reason) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    private Argument argument() {
        at++;
        String label = until('=');
        at++;
        if (label.equals(CHINESE)) {
            String zh = quoted();
            at++;
            known(Map.of(ENGLISH, ENGLISH), until('='));
            at++;
            return new Words(zh, quoted());
        }
        Thing thing = THINGS.get(label);
        return thing == null ? plain(known(KINDS, label), until(' ')) : new Name(thing, quoted());
    }

    private static Argument plain(Kind kind, String value) {
        return switch (kind) {
            case FEN -> Argument.fen(Long.parseLong(value));
            case HUNDREDTHS -> Argument.hundredths(Long.parseLong(value));
            case MICROPOINTS -> Argument.micropoints(Long.parseLong(value));
            case COUNT -> Argument.count(Long.parseLong(value));
            case RATE -> Argument.rate(Long.parseLong(value));
            case FLAG -> new Amount(Long.parseLong(value), Fact.Unit.FLAG);
            case DAY -> Argument.day(LocalDate.parse(value));
            case TIME -> Argument.time(OffsetDateTime.parse(value));
            case NAME, WORDS -> throw new IllegalArgumentException("stands in quotes: " + value);
        };
    }

    private String until(char end) {
        int found = text.indexOf(end, Math.min(at, text.length()));
        int to = found < 0 ? text.length() : found;
        String part = text.substring(Math.min(at, to), to);
        at = to;
        return part;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(at < text.length() ? text.substring(at, at + 1) : "");
            at++;
        }
        at++;
        return value.toString();
    }

    private static <E> E known(Map<String, E> byCode, String code) {
        E found = byCode.get(code);
        if (found == null) {
            throw new IllegalArgumentException("nothing of a reason: " + code);
        }
        return found;
    }

    private static <E> Map<String, E> byCode(E[] all, Function<E, String> code) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
