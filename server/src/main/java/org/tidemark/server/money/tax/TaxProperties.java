package org.tidemark.server.money.tax;

import java.time.YearMonth;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.server.money.tax.model.TaxMethod;

/**
 * How tax on rewards is worked out.
 *
 * @param method the operator's adviser decides which
 * @param decision who decided it and when, in words; shown beside the figures, needed for any
 *     method but none
 * @param since the first month whose tax the platform withholds; what was due before was dealt with
 *     otherwise
 */
@ConfigurationProperties("tidemark.tax")
public record TaxProperties(
        @DefaultValue("none") TaxMethod method,
        @DefaultValue("") String decision,
        @DefaultValue("2000-01") YearMonth since) {

    /**
     * Checks that somebody has decided.
     *
     * @throws IllegalArgumentException where nobody is said to
     */
    public TaxProperties {
        decision = decision.strip();
        if (method != TaxMethod.NONE && decision.isEmpty()) {
            throw new IllegalArgumentException(
                    "tidemark.tax.method is "
                            + method.code()
                            + " and tidemark.tax.decision is empty; say who decided it and when");
        }
    }
}
