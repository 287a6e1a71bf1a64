package org.tidemark.server.money.debts;

/**
 * What was owed to somebody before.
 *
 * @param debt its number
 * @param member in the ledger
 * @param amountFen owed then
 * @param owedFor in the operator's words
 * @param reference the operator's own, once in all files
 */
public record Debt(String debt, String member, long amountFen, String owedFor, String reference) {}
