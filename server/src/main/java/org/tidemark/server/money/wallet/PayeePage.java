package org.tidemark.server.money.wallet;

import java.util.List;
import org.tidemark.server.money.payouts.Payee;

/**
 * What the page of a member's payee shows.
 *
 * @param kinds that can be paid here
 * @param known the kind that is kept, empty for none; {@code shown} with most of it hidden
 */
public record PayeePage(
        List<Payee.Kind> kinds, String known, String shown, boolean bound, long coolHours) {

    public PayeePage {
        kinds = List.copyOf(kinds);
    }
}
