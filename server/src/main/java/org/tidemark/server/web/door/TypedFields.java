package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request whose fields are read once, when they are first asked for, and without what nobody
 * types or sees: it comes by paste and costs nobody his form. A field whose name has it, one that
 * the house writes itself ({@code _csrf}, {@code _once}) and any of a program's is refused.
 */
final class TypedFields extends RequestWithFields {

    private static final String OF_THE_HOUSE = "_";

    private final boolean typed;
    private @Nullable Map<String, String[]> read;

    /**
     * The request.
     *
     * @param typed whether a person has typed the fields, not a program put them together
     */
    TypedFields(HttpServletRequest request, boolean typed) {
        super(request);
        this.typed = typed;
    }

    /**
     * The fields.
     *
     * @throws UnreadableFormException where they cannot be read
     */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (read == null) {
            read = cleaned(sent(super::getParameterMap), typed);
        }
        return read;
    }

    /** The server says by its exceptions what it cannot read. */
    private static Map<String, String[]> sent(Supplier<Map<String, String[]>> fields) {
        try {
            return fields.get();
        } catch (InvalidParameterException wrong) {
            throw new UnreadableFormException(wrong.getErrorCode(), wrong);
        } catch (IllegalStateException tooMuch) {
            throw new UnreadableFormException(HttpStatus.CONTENT_TOO_LARGE.value(), tooMuch);
        }
    }

    /** Those fields, or a refusal. */
    static Map<String, String[]> cleaned(Map<String, String[]> sent, boolean typed) {
        Map<String, String[]> cleaned = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            boolean mayHave = typed && !name.startsWith(OF_THE_HOUSE);
            if (Unseen.in(name) || !mayHave && Stream.of(values).anyMatch(Unseen::in)) {
                throw new UnreadableFormException(
                        HttpStatus.BAD_REQUEST.value(), "a control character");
            }
            cleaned.put(name, Stream.of(values).map(Unseen::without).toArray(String[]::new));
        });
        return Collections.unmodifiableMap(cleaned);
    }
}
