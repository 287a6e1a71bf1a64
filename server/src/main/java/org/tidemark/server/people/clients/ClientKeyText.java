package org.tidemark.server.people.clients;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.server.web.access.KeyHash;

/**
 * A client's key as its program sends it: {@code tmc_}, the key's id, a line, 256 random bits.
 *
 * @param id by which it is found; no secret, and shown beside its client
 * @param text all of it
 */
record ClientKeyText(String id, String text) {

    private static final String BEGIN = "tmc_";
    private static final int ID_LENGTH = 10;
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern FORM =
            Pattern.compile(BEGIN + "([" + ID_LETTERS + "]{" + ID_LENGTH + "})_[\\w-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has seen before. */
    static ClientKeyText random() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(RANDOM.nextInt(ID_LETTERS.length())));
        }
        return new ClientKeyText(id.toString(), KeyHash.newKey(BEGIN + id + "_"));
    }

    /** What was sent, if it looks like one. */
    static Optional<ClientKeyText> read(String sent) {
        Matcher form = FORM.matcher(sent);
        return form.matches()
                ? Optional.of(new ClientKeyText(form.group(1), sent))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ClientKeyText " + id; // the rest is secret
    }
}
