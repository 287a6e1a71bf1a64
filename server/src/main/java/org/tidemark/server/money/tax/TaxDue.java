package org.tidemark.server.money.tax;

import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tidemark.server.money.tax.model.MonthTax;
import org.tidemark.server.money.tax.model.TaxAccount;

/**
 * What a member is told of his tax.
 *
 * @param method the key of the method's name
 * @param account how he stands; what is due is withheld before he withdraws
 * @param months the months that have tax, and how it comes about, the earliest first
 */
public record TaxDue(String method, TaxAccount account, NavigableMap<YearMonth, MonthTax> months) {

    public TaxDue {
        months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    }
}
