package org.tidemark.server.trade.purchases.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Progress;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.model.Refund;

/** Rows of the tables, named as their columns are; a purchase with its rows is one document. */
final class PurchaseRows {

    private PurchaseRows() {}

    /** A purchase with all that belongs to it; what there is none of is left out in JSON. */
    record Document(
            @Nullable PurchaseRow purchase,
            List<LineRow> lines,
            List<DiscountRow> discounts,
            List<HoldRow> holds,
            List<AttemptRow> attempts,
            List<RefundRow> refunds,
            List<CutRow> cuts,
            List<EarningRow> earnings,
            List<EffectRow> effects,
            List<StepRow> steps) {

        Document {
            lines = some(lines);
            discounts = some(discounts);
            holds = some(holds);
            attempts = some(attempts);
            refunds = some(refunds);
            cuts = some(cuts);
            earnings = some(earnings);
            effects = some(effects);
            steps = some(steps);
        }

        /** One of nothing. */
        static final Document NONE =
                new Document(
                        null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of());

        private static <T> List<T> some(@Nullable List<T> list) {
            return list == null ? List.of() : List.copyOf(list);
        }
    }

    record PurchaseRow(
            String number,
            PurchaseKind kind,
            String submission,
            String buyer,
            String storeId,
            int region,
            String device,
            PurchaseState state,
            OffsetDateTime placedAt,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime paidAt,
            @Nullable OffsetDateTime endedAt,
            String chosen,
            String paidBy,
            boolean handedOver,
            int settleTry,
            String ledgerOrder,
            boolean bound,
            String review,
            Progress.Refusal.By refusedBy,
            String refusal,
            String trouble,
            long version) {}

    record LineRow(
            String number,
            int line,
            String skuId,
            String titleZh,
            String titleEn,
            String variantZh,
            String variantEn,
            String pictureId,
            String offer,
            int coinsPpm,
            int settleDays,
            int quantity,
            long unitFen,
            long discountFen,
            String supplier,
            long supplyFen,
            long providerFen,
            long coinsFen,
            long walletFen,
            long providerLeft,
            long coinsLeft,
            long walletLeft,
            int quantityLeft) {}

    record DiscountRow(
            String number, int line, String code, String titleZh, String titleEn, long amountFen) {}

    record HoldRow(
            String holdId,
            String number,
            int line,
            HoldAsset asset,
            long amountFen,
            Hold.State state) {}

    record AttemptRow(
            String attemptId,
            String number,
            int place,
            String provider,
            long amountFen,
            Attempt.State state) {}

    record RefundRow(
            String refundId,
            String number,
            Refund.Kind kind,
            String reference,
            String attemptId,
            Refund.State state,
            long askedFen,
            long providerFen,
            long coinsFen,
            long walletFen,
            String reason,
            String who,
            OffsetDateTime askedAt,
            String decidedBy,
            String note) {}

    record CutRow(String refundId, String number, String rule, long amountFen) {}

    record EarningRow(String number, String programme, long micropoints) {}

    record EffectRow(
            long place,
            String number,
            Effect.Kind kind,
            String subject,
            long amountFen,
            OffsetDateTime tryAt,
            String trouble) {}

    record StepRow(String number, OffsetDateTime at, String what, String who, String note) {}
}
