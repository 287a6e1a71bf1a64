package org.tidemark.server.people.clients;

import java.util.Set;
import java.util.regex.Pattern;
import org.tidemark.server.web.access.ApiScope;

/**
 * A client as somebody wants it to be made; all that its making needs, so that it can be kept until
 * a second person agrees.
 *
 * @param name 3 to 31 small letters, digits, dots or hyphens, a letter first
 * @param purpose what it is for
 * @param keyDays for how long its first key is valid, 0 for no end
 */
public record NewClient(String name, String purpose, Set<ApiScope> scopes, int keyDays) {

    /** The most characters of a purpose. */
    static final int MOST_PURPOSE = 80;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,30}");

    public NewClient {
        scopes = Set.copyOf(scopes);
    }

    /** Whether a client may be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
