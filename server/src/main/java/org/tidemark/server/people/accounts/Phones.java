package org.tidemark.server.people.accounts;

import org.springframework.stereotype.Component;
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

    /**
     * Encrypts a phone.
     *
     * @param owner whose it is, or what it lies there for; needed again to open it
     */
    public byte[] seal(String owner, Phone phone) {
        return seals.seal(purpose(owner), phone.digits());
    }

    /** Decrypts what was sealed for that owner. */
    public Phone open(String owner, byte[] sealed) {
        return new Phone(seals.openText(purpose(owner), sealed));
    }

    private static String purpose(String owner) {
        return KIND + ":" + owner;
    }
}
