package org.tidemark.server.money.batches.model;

import java.util.OptionalLong;

/**
 * A row of a bank's answer.
 *
 * @param place of it in the file, from 1
 * @param line the number of our line as it stands there, empty for none that can be read
 * @param amountFen empty where it cannot be read
 * @param account as it stands there, often with most of it hidden
 * @param reference the bank's own number of the transfer, empty for none
 * @param reason why it was not paid, empty for none
 */
public record AnswerRow(
        long place,
        String line,
        OptionalLong amountFen,
        String account,
        BankWord word,
        String reference,
        String reason) {}
