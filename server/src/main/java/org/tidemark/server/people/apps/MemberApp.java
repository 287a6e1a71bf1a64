package org.tidemark.server.people.apps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.access.MemberScope;

/**
 * An app of somebody else's that may ask for members.
 *
 * @param id as it names itself
 * @param title as members read it
 * @param purpose what it is for, in words of the staff
 * @param redirects where members are led back to
 * @param scopes the most that it may ask for
 * @param agreed whether a second person has agreed, so that it may ask at all
 * @param endedAt when it ended; empty while it goes on
 */
public record MemberApp(
        String id,
        LocalizedText title,
        String purpose,
        List<String> redirects,
        Set<MemberScope> scopes,
        String madeBy,
        Instant madeAt,
        boolean agreed,
        Optional<Instant> endedAt) {

    static final int MOST_TITLE = 40;
    static final int MOST_PURPOSE = 80;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{2,30}");

    public MemberApp {
        redirects = List.copyOf(redirects);
        scopes = Set.copyOf(scopes);
    }

    /** Whether an app may be called so. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Whether members can let it in now. */
    public boolean open() {
        return agreed && endedAt.isEmpty();
    }

    /** What it may ask for, as it is written. */
    public List<String> scopeTexts() {
        return scopes.stream().sorted().map(MemberScope::text).toList();
    }
}
