package org.tidemark.server.trade.purchases.run;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Effect.Lane;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Transition;
import org.tidemark.server.trade.purchases.store.Kept;
import org.tidemark.server.trade.purchases.store.Kept.Pending;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** Carries out what is written down, as far as it goes now. Any number may do so at once. */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final PurchaseStore store;
    private final Performer performer;
    private final HouseDesk house;
    private final PurchaseProperties settings;

    Runner(
            PurchaseStore store,
            LedgerDesk ledger,
            ProviderDesk provider,
            HouseDesk house,
            PurchaseProperties settings) {
        this.store = store;
        this.performer = new Performer(ledger, provider, house);
        this.house = house;
        this.settings = settings;
    }

    /** Goes on with one that may have changed; not inside a transaction. */
    Purchase run(PurchaseNumber number) {
        return run(store.find(number).orElseThrow());
    }

    /** Goes on with one that was just read or written; not inside a transaction. */
    Purchase run(Kept from) {
        Set<Lane> busy = EnumSet.noneOf(Lane.class);
        Set<Long> tried = new HashSet<>();
        Kept kept = from;
        for (Optional<Pending> next = next(kept, busy, tried);
                next.isPresent();
                next = next(kept, busy, tried)) {
            Pending pending = next.get();
            tried.add(pending.place());
            try {
                kept = carryOut(kept, pending);
            } catch (NotYetException | LedgerUnavailableException later) {
                putOff(kept, pending, later);
                busy.add(pending.effect().kind().lane());
            }
        }
        return kept.purchase();
    }

    /** The first that need not wait for another; whoever waits keeps his lane busy. */
    private Optional<Pending> next(Kept kept, Set<Lane> busy, Set<Long> tried) {
        Set<Lane> blocked = EnumSet.noneOf(Lane.class);
        blocked.addAll(busy);
        OffsetDateTime now = store.now();
        for (Pending pending : kept.pending()) {
            Effect.Kind kind = pending.effect().kind();
            boolean due = !pending.tryAt().isAfter(now) && !tried.contains(pending.place());
            if (due && !kind.waitsFor(blocked)) {
                return Optional.of(pending);
            }
            blocked.add(kind.lane());
        }
        return Optional.empty();
    }

    private Kept carryOut(Kept kept, Pending pending) {
        if (pending.effect().kind() == Effect.Kind.TELL) {
            return told(kept, pending);
        }
        Optional<PurchaseEvent> event = performer.perform(pending.effect(), kept.purchase());
        Kept now = kept;
        while (now.awaits(pending.place())) {
            Optional<Kept> written =
                    store.keepUnlessChanged(now, transition(now, event), pending.place());
            if (written.isPresent()) {
                return written.get();
            }
            now = store.find(kept.purchase().number()).orElseThrow();
        }
        return now;
    }

    /** An answer counts once: while its effect is still written down, for what stands there. */
    private Transition transition(Kept now, Optional<PurchaseEvent> event) {
        return event.map(one -> now.purchase().on(one, store.now()))
                .orElseGet(() -> Transition.none(now.purchase()));
    }

    /** Listeners write into the same transaction: they are told once. */
    private Kept told(Kept kept, Pending pending) {
        return store.together(() -> {
            Kept now = store.locked(kept);
            if (!now.awaits(pending.place())) {
                return now;
            }
            Effect effect = pending.effect();
            house.tell(effect.moment(), now.purchase(), effect.second());
            return store.keep(now, Transition.none(now.purchase()), pending.place());
        });
    }

    private void putOff(Kept kept, Pending pending, RuntimeException later) {
        LOG.warn(
                "{} of purchase {} is tried again later: {}",
                pending.effect(),
                kept.purchase().number(),
                later.getMessage());
        String why = Objects.requireNonNullElse(later.getMessage(), later.toString());
        store.putOff(pending.place(), store.now().plus(settings.again()), why);
    }

    /** What failed in a way that nobody foresaw does not keep the others waiting. */
    boolean runQuietly(PurchaseNumber number) {
        Kept before = store.find(number).orElseThrow();
        try {
            Purchase after = run(before);
            return !after.equals(before.purchase())
                    || store.find(number).orElseThrow().pending().size() < before.pending().size();
        } catch (RuntimeException broken) {
            LOG.error("purchase {} is looked at again later", number, broken);
            before.pending()
                    .forEach(one ->
                            store.putOff(
                                    one.place(),
                                    store.now().plus(settings.again()),
                                    "broken " + broken));
            return false;
        }
    }
}
