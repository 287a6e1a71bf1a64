package org.tidemark.server.money.payments;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Says at the start what is wrong with a provider's settings: all of it, and by its names. */
public final class RequiredSettings {

    private final String prefix;
    private final List<String> problems = new ArrayList<>();

    private RequiredSettings(String prefix) {
        this.prefix = prefix;
    }

    /** The settings below a prefix, {@code tidemark.payments.wechat}. */
    public static RequiredSettings of(String prefix) {
        return new RequiredSettings(prefix);
    }

    /** A text that must be there. */
    public RequiredSettings text(String name, String value) {
        if (value == null || value.isBlank()) {
            problems.add(name + " is missing");
        }
        return this;
    }

    /** A text of exactly so many characters. */
    public RequiredSettings text(String name, String value, int length) {
        text(name, value);
        if (value != null && !value.isBlank() && value.length() != length) {
            problems.add(name + " has " + value.length() + " characters, not " + length);
        }
        return this;
    }

    /** A whole address without a query, to which a provider's own is added. */
    public RequiredSettings address(String name, URI value) {
        if (value == null) {
            problems.add(name + " is missing");
        } else if (!value.isAbsolute() || value.getRawQuery() != null) {
            problems.add(name + " must be a whole address without a query: " + value);
        }
        return this;
    }

    /**
     * Lets good settings pass.
     *
     * @throws PaymentSettingsException naming everything that is wrong
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new PaymentSettingsException(prefix, String.join("; ", problems));
        }
    }
}
