package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A form that was sent after its session had ended. It waits in the new session until its sender
 * has signed in again, an hour at most; codes, passwords and keys are not kept.
 *
 * @param action the path that it was sent to
 * @param fields what was typed, by field
 * @param keptAt in seconds since 1970
 */
public record KeptForm(String action, SortedMap<String, List<String>> fields, long keptAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "tidemark-kept-form";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_CHARACTERS = 50_000;
    private static final List<String> SECRETS =
            List.of("_csrf", "password", "passcode", "code", "key", "token", "secret");

    /** Keeps the form of a request; whether that could be done. */
    static boolean keep(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!request.getMethod().equals(HttpMethod.POST.name())
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return false;
        }
        TreeMap<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!secret(name)) {
                        fields.put(name, List.of(values));
                    }
                });
        int characters =
                fields.entrySet().stream()
                        .flatMap(field ->
                                Stream.concat(Stream.of(field.getKey()), field.getValue().stream()))
                        .mapToInt(String::length)
                        .sum();
        if (characters > MOST_CHARACTERS) {
            return false;
        }
        request.getSession(true)
                .setAttribute(
                        NAME,
                        new KeptForm(
                                request.getRequestURI(), fields, Instant.now().getEpochSecond()));
        return true;
    }

    private static boolean secret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(name::contains);
    }

    /** The one that waits in this session. */
    public static Optional<KeptForm> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(open -> open.getAttribute(NAME))
                .filter(KeptForm.class::isInstance)
                .map(KeptForm.class::cast)
                .filter(kept -> kept.keptAt() + KEPT.toSeconds() > Instant.now().getEpochSecond());
    }
}
