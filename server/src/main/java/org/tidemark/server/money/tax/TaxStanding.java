package org.tidemark.server.money.tax;

import org.tidemark.server.money.tax.model.TaxAccount;

/** How a member stands with tax. */
public record TaxStanding(String member, TaxAccount account) {}
