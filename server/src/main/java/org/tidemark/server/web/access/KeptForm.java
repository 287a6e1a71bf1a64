package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** The field in which a form names its page. */
    public static final String PAGE = "_page";

    private static final String NAME = "tidemark-kept-form";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_CHARACTERS = 50_000;

    /** Fields with these names are secrets, and all whose names have such a word in them. */
    private static final Set<String> SECRETS = Set.of("_csrf", "code", "current", "key");

    private static final List<String> SECRET_WORDS =
            List.of("password", "passcode", "token", "secret");

    /** The page on which it stood; its own address where it does not say. */
    public String page() {
        return fields.getOrDefault(PAGE, List.of(action)).getFirst();
    }

    /** What stands in it, but for the page. */
    public SortedMap<String, List<String>> typed() {
        SortedMap<String, List<String>> typed = new TreeMap<>(fields);
        typed.remove(PAGE);
        return typed;
    }

    /** Keeps the form of a request; whether that could be done. If not, none before it waits. */
    static boolean keep(HttpServletRequest request) {
        if (isKept(request)) {
            return true;
        }
        HttpSession open = request.getSession(false);
        if (open != null && request.getMethod().equals(HttpMethod.POST.name())) {
            open.removeAttribute(NAME);
        }
        return false;
    }

    private static boolean isKept(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!request.getMethod().equals(HttpMethod.POST.name())
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return false;
        }
        SortedMap<String, List<String>> fields = typed(request);
        int characters =
                fields.entrySet().stream()
                        .flatMap(field ->
                                Stream.concat(Stream.of(field.getKey()), field.getValue().stream()))
                        .mapToInt(String::length)
                        .sum();
        if (characters > MOST_CHARACTERS) {
            return false;
        }
        try {
            request.getSession(true)
                    .setAttribute(
                            NAME,
                            new KeptForm(
                                    request.getRequestURI(),
                                    fields,
                                    Instant.now().getEpochSecond()));
            return true;
        } catch (TooManySessionsException full) {
            return false;
        }
    }

    /** What was typed, by field; without what nobody has typed and without secrets. */
    public static SortedMap<String, List<String>> typed(HttpServletRequest request) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!isSecret(name)) {
                        fields.put(name, List.of(values));
                    }
                });
        return fields;
    }

    /** Whether what stands in the field is never kept or shown again. */
    static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return SECRETS.contains(name) || SECRET_WORDS.stream().anyMatch(name::contains);
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
