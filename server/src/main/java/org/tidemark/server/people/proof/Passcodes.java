package org.tidemark.server.people.proof;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.SignInTries;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.passwords.Passwords;

/** Sets and compares passcodes. */
@Service
class Passcodes {

    private final PasscodeStore store;
    private final Passwords passwords;
    private final SignInTries tries;

    Passcodes(PasscodeStore store, Passwords passwords, SignInTries tries) {
        this.store = store;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** Whether this is the one that counts. A try is counted before it is judged. */
    boolean isRight(String memberId, String code, Caller caller) {
        return matches(memberId, store.counting(memberId), code, caller);
    }

    /**
     * Sets one.
     *
     * @param old the one before; empty where it is forgotten or there is none
     * @return whether the old one is right, or none was given
     */
    boolean set(String memberId, String code, String old, Caller caller) {
        Optional<String> kept = store.of(memberId).map(PasscodeStore.Kept::hash);
        boolean typed = !old.isEmpty() && kept.isPresent();
        if (typed && !matches(memberId, kept, old, caller)) {
            return false;
        }
        // One that does not count yet vouches for no other.
        boolean knew = typed && store.counting(memberId).isPresent();
        store.set(memberId, passwords.hash(code), knew);
        return true;
    }

    private boolean matches(String memberId, Optional<String> kept, String code, Caller caller) {
        WayIn way = WayIn.passcode(memberId);
        Optional<String> hash = kept.filter(there -> tries.take(way, caller));
        boolean right = passwords.matches(code, hash.orElse(""));
        if (right) {
            tries.forgive(way, caller);
        }
        return right;
    }
}
