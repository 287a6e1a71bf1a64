package org.tidemark.server.money.tax;

import org.tidemark.server.money.tax.model.MonthTax;

/**
 * What would have to be withheld from a member for a month.
 *
 * @param deals how many rewards of the month
 */
public record MemberTax(String member, MonthTax tax, long deals) {}
