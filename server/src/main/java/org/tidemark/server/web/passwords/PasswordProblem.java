package org.tidemark.server.web.passwords;

import java.util.Locale;

/** Why a password is not taken. */
public enum PasswordProblem {
    /** Fewer than {@value Passwords#LEAST_LENGTH} characters. */
    SHORT,
    /** More than {@value Passwords#MOST_LENGTH} characters. */
    LONG,
    /** One of those that are tried first, or the same few characters again and again. */
    COMMON;

    /** The key of its text. */
    public String key() {
        return "passwords.problem." + name().toLowerCase(Locale.ROOT);
    }
}
