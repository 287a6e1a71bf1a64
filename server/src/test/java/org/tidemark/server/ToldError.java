package org.tidemark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer that may be an error, which is to be told in our words: on a page in the reader's
 * language, or as a problem detail to programs.
 *
 * @param path that was asked
 * @param type of its content
 */
record ToldError(String path, int status, String type, String body) {

    /** What RFC 6749, 5.2, lets a token endpoint say; on the wire it may come in chunks. */
    private static final Pattern TOKEN_REFUSAL = Pattern.compile("\\{\"error\":\"[a-z_]+\"}");

    /** What is wrong with it. */
    List<String> faults(boolean chinese, boolean program) {
        List<String> faults = new ArrayList<>();
        if (status >= 500) {
            faults.add("failed with " + status + " " + body);
        }
        if (body.contains("Whitelabel") || body.contains("Apache Tomcat")) {
            faults.add("not in our words: " + status);
        }
        if (status < 400) {
            return faults;
        }
        if (program) {
            if (!type.startsWith("application/problem+json") || !body.contains("\"code\":\"")) {
                faults.add("no problem detail: " + status + " " + type + " " + body);
            }
        } else if (type.startsWith("text/html")
                && !body.contains(chinese ? "<html lang=\"zh" : "<html lang=\"en")
                && !isBilingual()) {
            faults.add("in another language: " + status + " " + body);
        } else if (path.startsWith("/oauth/") && type.startsWith("application/json")) {
            if (!TOKEN_REFUSAL.matcher(body).find()) {
                faults.add("no refusal of a token endpoint: " + status + " " + body);
            }
        } else if (!type.startsWith("text/html") && !type.startsWith("application/problem+json")) {
            faults.add("neither page nor problem: " + status + " " + type + " " + body);
        }
        return faults;
    }

    /** What is said where no page of ours is asked. */
    boolean isBilingual() {
        return body.contains("lang=\"en\"><h2>");
    }
}
