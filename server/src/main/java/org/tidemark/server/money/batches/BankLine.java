package org.tidemark.server.money.batches;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineState;

/**
 * A transfer in a batch.
 *
 * @param line its number, which stands in the bank's remark
 * @param thing what it pays: a payout of a member, a store, a supplier
 * @param againOf the line that came back and that it pays again, empty for none; the ledger has
 *     that one
 * @param commandId under which the ledger is told
 * @param payeeShown the bank and the last digits
 * @param reference the bank's number of it, empty while there is none
 * @param reason why it failed, came back or is not booked; empty for none
 * @param toldBy who brought the bank's word, empty while there is none
 */
public record BankLine(
        String line,
        String batch,
        int place,
        BatchKind kind,
        String thing,
        String againOf,
        String commandId,
        String payeeKey,
        String payeeShown,
        long amountFen,
        LineState state,
        String reference,
        String reason,
        String toldBy,
        OffsetDateTime changedAt) {

    /** What two people may say of it in the bank's place. */
    public List<BankWord> words() {
        return Stream.of(BankWord.PAID, BankWord.FAILED, BankWord.RETURNED)
                .filter(word -> word != BankWord.RETURNED || state != LineState.AT_BANK)
                .filter(word -> word.event().flatMap(state::on).isPresent())
                .toList();
    }

    /** Where what it pays has a page of its own. */
    public String thingPath() {
        return switch (kind) {
            case MEMBERS -> "";
            case STORES -> "/console/money/stores/of/" + thing;
            case SUPPLIERS -> "/console/money/suppliers/" + thing;
        };
    }
}
