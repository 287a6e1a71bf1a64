package org.tidemark.server.people.apps;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.web.access.MemberScope;

/** Registers and ends apps. */
@Service
public class MemberApps {

    private final MemberAppStore store;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MemberApps(MemberAppStore store, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<MemberApp> all() {
        return store.all();
    }

    Optional<MemberApp> find(String id) {
        return store.find(id);
    }

    /**
     * Registers one.
     *
     * @param wanted whether a second person has agreed stands in it
     * @return false where its id was given before
     */
    public boolean make(NewApp wanted, boolean agreed, String by) {
        return within(() -> {
            boolean made = store.enter(wanted.app(agreed, by, clock.instant()));
            if (made) {
                audit.note(by, "apps.made", wanted.id(), MemberScope.joined(wanted.scopes()));
            }
            return made;
        });
    }

    /** A second person has agreed; false where it is over. */
    boolean agree(String id, String by) {
        return within(() -> {
            boolean agreed = store.agree(id);
            if (agreed) {
                audit.note(by, "apps.agreed", id, "");
            }
            return agreed;
        });
    }

    /** Ends it, and with it all that members have let it do; false where it was over. */
    public boolean end(String id, String by) {
        return within(() -> {
            boolean ended = store.end(id, clock.instant());
            if (ended) {
                audit.note(by, "apps.ended", id, "");
            }
            return ended;
        });
    }

    private boolean within(java.util.function.BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean()));
    }
}
