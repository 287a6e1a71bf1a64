package org.tidemark.server.money.debts.model;

/**
 * What the ledger has issued for a debt.
 *
 * @param command its id in the ledger
 * @param programme whose points they are; empty for coins
 * @param amountFen coins in hundredths, or what was paid for the points
 */
public record DebtIssue(
        String debt, String command, IssueKind kind, String programme, long amountFen) {

    /** The asset of its points. */
    String asset() {
        return AccountMove.POINTS + programme;
    }
}
