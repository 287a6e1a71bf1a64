package org.tidemark.server.money.debts;

import org.tidemark.server.money.debts.model.IssueKind;

/**
 * What a batch is to issue for each open debt.
 *
 * @param programme whose points; empty for coins
 * @param percent of what was owed, 1 to 100
 * @param parts in how many the points unlock, 0 for at once
 * @param everyDays days between them
 */
record DebtPlan(IssueKind kind, String programme, int percent, int parts, int everyDays) {}
