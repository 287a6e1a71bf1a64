package org.tidemark.server.money.payments.bills;

/**
 * One line of a provider's bill.
 *
 * @param number of the refund where it is one, else of the payment: ours
 * @param providerNumber the provider's
 * @param amountFen what came, or went back, in fen; always positive
 */
record BillLine(boolean refund, String number, String providerNumber, long amountFen) {}
