package org.tidemark.server.people.accounts;

import org.springframework.stereotype.Component;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Seals phones and finds them again. */
@Component
public final class Phones {

    private static final String KIND = "phone";

    private final Seals seals;

    Phones(Seals seals) {
        this.seals = seals;
    }

    /** By which an account is found; the same for the same phone. */
    public byte[] hash(Phone phone) {
        return seals.hash(KIND, phone.digits());
    }

    /** What is kept of a one-time code; another one for each phone. */
    public byte[] codeHash(Phone phone, String code) {
        return seals.hash("code:" + phone.digits(), code);
    }

    /** By which it is found by its end, as the database takes it. */
    String marks(Phone phone) {
        return seals.marks(SealedColumn.ACCOUNT_PHONE, phone.digits());
    }

    /** Encrypts the phone of a member. */
    byte[] seal(String memberId, Phone phone) {
        return seals.seal(SealedColumn.ACCOUNT_PHONE, memberId, phone.digits());
    }

    /** Decrypts the phone of a member. */
    Phone open(String memberId, byte[] sealed) {
        return new Phone(seals.openText(SealedColumn.ACCOUNT_PHONE, memberId, sealed));
    }
}
