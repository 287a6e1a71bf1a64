package org.tidemark.server.money.batches;

import java.util.Arrays;
import java.util.Objects;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.text.TypedText;

/**
 * What staff say of a line in the bank's place.
 *
 * @param word what became of it
 * @param reference the bank's number of the transfer, empty for none
 * @param reason how they know
 */
record WordForm(
        String word,
        @OneLine(max = 60, message = "batches.problem.reference") String reference,
        @OneLine(max = 200, min = 1, message = "batches.problem.reason") String reason) {

    WordForm {
        word = Objects.requireNonNullElse(word, "");
        reference = TypedText.line(Objects.requireNonNullElse(reference, ""));
        reason = TypedText.line(Objects.requireNonNullElse(reason, ""));
    }

    /** The word; none that moves anything where it is not known. */
    BankWord bankWord() {
        return Arrays.stream(BankWord.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(BankWord.UNREADABLE);
    }
}
