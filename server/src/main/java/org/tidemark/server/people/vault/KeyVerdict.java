package org.tidemark.server.people.vault;

import java.util.List;
import java.util.Optional;

/** What a start does with the keys that it finds. */
sealed interface KeyVerdict {

    /** Goes on under this one: it is the one in force. */
    record Use(PeopleKey key) implements KeyVerdict {}

    /** Enters this one as the one in force: nothing is sealed yet. */
    record Enter(PeopleKey key) implements KeyVerdict {}

    /** Makes one and enters it: nothing is sealed yet, and there is none. */
    record Make() implements KeyVerdict {}

    /** Enters the one that opens what was sealed before keys were entered. */
    record Prove() implements KeyVerdict {}

    /** Does not start. */
    record Refuse(Reason reason, String keyId) implements KeyVerdict {}

    /** Why not. */
    enum Reason {
        /** There is no key here. */
        MISSING,
        /** There is a key, and it is not the one. */
        OTHER,
        /** The key was in force once, and another one is now. */
        RETIRED,
        /** Everything is being sealed anew. */
        ROTATING
    }

    /**
     * What follows.
     *
     * @param entered the keys that the database knows, by id and check value
     * @param known the keys that are here, the one to be taken first at the front
     * @param sealed whether anything is sealed
     */
    static KeyVerdict of(List<EnteredKey> entered, List<PeopleKey> known, boolean sealed) {
        Optional<EnteredKey> coming = entered.stream().filter(EnteredKey::coming).findFirst();
        if (coming.isPresent()) {
            return new Refuse(Reason.ROTATING, coming.get().id());
        }
        Optional<EnteredKey> inForce = entered.stream().filter(EnteredKey::inForce).findFirst();
        if (inForce.isPresent()) {
            return inForce.get()
                    .among(known)
                    .<KeyVerdict>map(Use::new)
                    .orElseGet(() -> refused(inForce.get(), entered, known));
        }
        if (known.isEmpty()) {
            return sealed ? new Refuse(Reason.MISSING, "") : new Make();
        }
        return sealed ? new Prove() : new Enter(known.getFirst());
    }

    private static Refuse refused(
            EnteredKey inForce, List<EnteredKey> entered, List<PeopleKey> known) {
        boolean retired = entered.stream().anyMatch(one -> one.among(known).isPresent());
        Reason reason = known.isEmpty() ? Reason.MISSING : retired ? Reason.RETIRED : Reason.OTHER;
        return new Refuse(reason, inForce.id());
    }
}
