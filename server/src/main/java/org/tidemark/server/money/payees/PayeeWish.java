package org.tidemark.server.money.payees;

import java.time.OffsetDateTime;
import org.tidemark.server.money.payouts.SealedPayee;

/** Where whoever is paid wants his money to go, as he last said it. */
public record PayeeWish(SealedPayee payee, OffsetDateTime askedAt) {

    /** The bank and four digits. */
    public String shown() {
        return payee.shown();
    }
}
