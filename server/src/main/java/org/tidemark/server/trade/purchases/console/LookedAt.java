package org.tidemark.server.trade.purchases.console;

import java.util.Locale;
import org.tidemark.server.trade.purchases.model.Progress;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.store.Kept;

/**
 * A purchase in the list.
 *
 * @param why in the words of whoever said it, empty for none
 * @param page where staff see it
 */
public record LookedAt(Purchase purchase, What what, String why, String page) {

    /** Why it stands in the list. */
    public enum What {
        /** The screening holds it: a person decides whether it settles. */
        HELD,
        /** Refused after the goods had left: a person decides what becomes of it. */
        REFUSED,
        /** Refused before anything had left: the buyer has his money back, or soon. */
        MONEY_BACK,
        /** Something came otherwise than it was asked for. */
        TROUBLE,
        /** Somebody outside does not do what he is asked; it is asked again. */
        STUCK;

        /** The key of what people read. */
        public String key() {
            return "purchases.looked." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a person must do something. */
    public boolean waits() {
        return what != What.MONEY_BACK;
    }

    static LookedAt of(Kept kept, String page) {
        Purchase purchase = kept.purchase();
        Progress progress = purchase.progress();
        String stuck =
                kept.pending().stream()
                        .map(Kept.Pending::trouble)
                        .filter(trouble -> !trouble.isEmpty())
                        .findFirst()
                        .orElse("");
        if (purchase.state() == PurchaseState.HELD) {
            return new LookedAt(purchase, What.HELD, progress.review(), page);
        }
        if (purchase.state() == PurchaseState.REFUSED) {
            return new LookedAt(purchase, What.REFUSED, progress.refusal().why(), page);
        }
        if (!progress.trouble().isEmpty()) {
            return new LookedAt(purchase, What.TROUBLE, progress.trouble(), page);
        }
        if (!stuck.isEmpty()) {
            return new LookedAt(purchase, What.STUCK, stuck, page);
        }
        return new LookedAt(purchase, What.MONEY_BACK, progress.refusal().why(), page);
    }
}
