package org.tidemark.server.people.factors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The second factor of staff.
 *
 * @param secondFactor whether everybody has to have one; who has none then comes to the page where
 *     it is set up and to no other
 */
@ConfigurationProperties("tidemark.staff")
record FactorProperties(@DefaultValue("optional") Wanted secondFactor) {

    /** Of whom it is wanted. */
    enum Wanted {
        /** Of whoever has set one up. */
        OPTIONAL,
        /** Of everybody. */
        REQUIRED
    }

    boolean required() {
        return secondFactor == Wanted.REQUIRED;
    }
}
