package org.tidemark.server.money.tax;

import org.tidemark.server.money.tax.model.TaxAccount;

/**
 * What a member is told of his tax.
 *
 * @param method the key of the method's name
 * @param account how he stands; what is due is withheld before he withdraws
 */
public record TaxDue(String method, TaxAccount account) {}
