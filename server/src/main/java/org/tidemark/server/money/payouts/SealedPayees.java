package org.tidemark.server.money.payouts;

import org.springframework.stereotype.Component;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Seals payees and opens them: in one way, so that what is sealed can be handed on as it is. */
@Component
public final class SealedPayees {

    private static final String SEPARATOR = "\n";
    private static final int TAIL = 4;

    private final Seals seals;

    SealedPayees(Seals seals) {
        this.seals = seals;
    }

    /** Seals one for whoever that key names. */
    public SealedPayee seal(String key, Payee payee) {
        String text =
                String.join(
                        SEPARATOR,
                        payee.kind().name(),
                        payee.account(),
                        payee.holder(),
                        payee.bank());
        return new SealedPayee(key, seals.seal(SealedColumn.PAYEE, key, text), shown(payee));
    }

    /** Opens what was sealed for that key. */
    public Payee open(String key, byte[] sealed) {
        String[] parts = seals.openText(SealedColumn.PAYEE, key, sealed).split(SEPARATOR, -1);
        return new Payee(Payee.Kind.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }

    /** The keyed hash by which two with the same account are seen. */
    public byte[] mark(Payee payee) {
        return seals.hash("payee", payee.kind() + SEPARATOR + payee.account());
    }

    /** {@code 招商银行 **** 1234}; of other kinds nothing. */
    private static String shown(Payee payee) {
        if (payee.kind() != Payee.Kind.BANK) {
            return "";
        }
        String account = payee.account();
        return payee.bank() + " **** " + account.substring(account.length() - TAIL);
    }
}
