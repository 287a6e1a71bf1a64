package org.tidemark.server.trade.purchases.store;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Earning;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Progress;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.store.PurchaseRows.AttemptRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.CutRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.DiscountRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.Document;
import org.tidemark.server.trade.purchases.store.PurchaseRows.EarningRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.EffectRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.HoldRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.LineRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.PurchaseRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.RefundRow;
import org.tidemark.server.trade.purchases.store.PurchaseRows.StepRow;

/** Purchases as documents of rows, and back. */
final class Documents {

    private static final int LONGEST_NOTE = 500;

    private Documents() {}

    /**
     * What has changed, with the effects and steps that belong to it.
     *
     * @param version of what is written
     */
    static Document changes(
            List<Purchase> before,
            Purchase after,
            long version,
            List<Effect> effects,
            List<Step> steps,
            OffsetDateTime at) {
        String number = after.number().text();
        Document now = document(after, version);
        Document then = before.isEmpty() ? Document.NONE : document(before.getFirst(), version);
        List<EffectRow> effectRows = new ArrayList<>();
        for (Effect effect : effects) {
            effectRows.add(
                    new EffectRow(
                            0,
                            number,
                            effect.kind(),
                            effect.subject(),
                            effect.amountFen(),
                            at,
                            ""));
        }
        return new Document(
                now.purchase(),
                fresh(now.lines(), then.lines()),
                fresh(now.discounts(), then.discounts()),
                fresh(now.holds(), then.holds()),
                fresh(now.attempts(), then.attempts()),
                fresh(now.refunds(), then.refunds()),
                fresh(now.cuts(), then.cuts()),
                fresh(now.earnings(), then.earnings()),
                effectRows,
                steps.stream()
                        .map(step ->
                                new StepRow(number, at, step.what(), step.who(), cut(step.note())))
                        .toList());
    }

    private static <T> List<T> fresh(List<T> now, List<T> then) {
        return now.stream().filter(one -> !then.contains(one)).toList();
    }

    private static String cut(String note) {
        return note.substring(0, Math.min(LONGEST_NOTE, note.length()));
    }

    private static Document document(Purchase purchase, long version) {
        String number = purchase.number().text();
        List<AttemptRow> attempts = new ArrayList<>();
        for (Attempt one : purchase.attempts()) {
            attempts.add(
                    new AttemptRow(
                            one.id(),
                            number,
                            attempts.size() + 1,
                            one.provider(),
                            one.amountFen(),
                            one.state()));
        }
        List<CutRow> cuts = new ArrayList<>();
        purchase.refunds()
                .forEach(refund ->
                        refund.cuts()
                                .forEach(one ->
                                        cuts.add(
                                                new CutRow(
                                                        refund.id(),
                                                        number,
                                                        one.rule(),
                                                        one.amountFen()))));
        return new Document(
                row(purchase, version),
                purchase.lines().stream().map(line -> row(number, line)).toList(),
                purchase.discounts().stream().map(one -> row(number, one)).toList(),
                purchase.holds().stream()
                        .map(one ->
                                new HoldRow(
                                        one.id(),
                                        number,
                                        one.line(),
                                        one.asset(),
                                        one.amountFen(),
                                        one.state()))
                        .toList(),
                attempts,
                purchase.refunds().stream().map(one -> row(number, one)).toList(),
                cuts,
                purchase.earnings().stream()
                        .map(one -> new EarningRow(number, one.programme(), one.micropoints()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static PurchaseRow row(Purchase purchase, long version) {
        Progress progress = purchase.progress();
        return new PurchaseRow(
                purchase.number().text(),
                purchase.kind(),
                purchase.origin().submission(),
                purchase.buyer(),
                purchase.origin().store(),
                purchase.origin().region(),
                purchase.origin().device(),
                purchase.state(),
                purchase.times().placedAt(),
                purchase.times().changedAt(),
                purchase.times().dueAt(),
                purchase.times().paidAt(),
                purchase.times().endedAt(),
                progress.chosen(),
                progress.paidBy(),
                progress.handedOver(),
                progress.settleTry(),
                progress.ledgerOrder(),
                progress.bound(),
                progress.review(),
                progress.refusal().by(),
                cut(progress.refusal().why()),
                cut(progress.trouble()),
                version);
    }

    private static LineRow row(String number, PurchaseLine line) {
        return new LineRow(
                number,
                line.line(),
                line.skuId(),
                line.title().zh(),
                line.title().en(),
                line.variant().zh(),
                line.variant().en(),
                line.pictureId(),
                line.offer(),
                line.coinsPpm(),
                line.settleDays(),
                line.quantity(),
                line.unitFen(),
                line.discountFen(),
                line.supply().supplier(),
                line.supply().unitFen(),
                line.paid().providerFen(),
                line.paid().coinsFen(),
                line.paid().walletFen(),
                line.left().providerFen(),
                line.left().coinsFen(),
                line.left().walletFen(),
                line.quantityLeft());
    }

    private static DiscountRow row(String number, Discount one) {
        return new DiscountRow(
                number,
                one.line(),
                one.code(),
                one.title().zh(),
                one.title().en(),
                one.amountFen());
    }

    private static RefundRow row(String number, Refund one) {
        return new RefundRow(
                one.id(),
                number,
                one.kind(),
                one.reference(),
                one.attemptId(),
                one.state(),
                one.askedFen(),
                one.parts().providerFen(),
                one.parts().coinsFen(),
                one.parts().walletFen(),
                cut(one.reason()),
                one.who(),
                one.at(),
                one.decidedBy(),
                cut(one.note()));
    }

    /** A purchase as it is kept, its times in that zone. */
    static Kept kept(Document document, ZoneId zone) {
        PurchaseRow row = Objects.requireNonNull(document.purchase());
        Purchase purchase =
                new Purchase(
                        new PurchaseNumber(row.number()),
                        row.kind(),
                        new Purchase.Origin(
                                row.submission(),
                                row.buyer(),
                                row.storeId(),
                                row.region(),
                                row.device()),
                        row.state(),
                        new Purchase.Times(
                                in(zone, row.placedAt()),
                                in(zone, row.changedAt()),
                                orNull(zone, row.dueAt()),
                                orNull(zone, row.paidAt()),
                                orNull(zone, row.endedAt())),
                        new Progress(
                                row.chosen(),
                                row.paidBy(),
                                row.handedOver(),
                                row.settleTry(),
                                row.ledgerOrder(),
                                row.bound(),
                                row.review(),
                                new Progress.Refusal(row.refusedBy(), row.refusal()),
                                row.trouble()),
                        document.lines().stream().map(Documents::line).toList(),
                        document.discounts().stream()
                                .map(one ->
                                        new Discount(
                                                one.line(),
                                                one.code(),
                                                new LocalizedText(one.titleZh(), one.titleEn()),
                                                one.amountFen()))
                                .toList(),
                        document.holds().stream()
                                .map(one ->
                                        new Hold(
                                                one.holdId(),
                                                one.line(),
                                                one.asset(),
                                                one.amountFen(),
                                                one.state()))
                                .toList(),
                        document.attempts().stream()
                                .map(one ->
                                        new Attempt(
                                                one.attemptId(),
                                                one.provider(),
                                                one.amountFen(),
                                                one.state()))
                                .toList(),
                        document.refunds().stream()
                                .map(one -> refund(one, document.cuts(), zone))
                                .toList(),
                        document.earnings().stream()
                                .map(one -> new Earning(one.programme(), one.micropoints()))
                                .toList());
        return new Kept(
                purchase,
                row.version(),
                document.effects().stream()
                        .map(one ->
                                new Kept.Pending(
                                        one.place(),
                                        new Effect(one.kind(), one.subject(), one.amountFen()),
                                        one.tryAt(),
                                        one.trouble()))
                        .toList());
    }

    private static PurchaseLine line(LineRow row) {
        return new PurchaseLine(
                row.line(),
                new PurchaseLine.Item(
                        row.skuId(),
                        new LocalizedText(row.titleZh(), row.titleEn()),
                        new LocalizedText(row.variantZh(), row.variantEn()),
                        row.pictureId()),
                new PurchaseLine.Terms(row.offer(), row.coinsPpm(), row.settleDays()),
                row.quantity(),
                row.unitFen(),
                row.discountFen(),
                new PurchaseLine.Supply(row.supplier(), row.supplyFen()),
                new Parts(row.providerFen(), row.coinsFen(), row.walletFen()),
                new Parts(row.providerLeft(), row.coinsLeft(), row.walletLeft()),
                row.quantityLeft());
    }

    private static Refund refund(RefundRow row, List<CutRow> cuts, ZoneId zone) {
        return new Refund(
                row.refundId(),
                row.kind(),
                row.reference(),
                row.attemptId(),
                row.state(),
                row.askedFen(),
                new Parts(row.providerFen(), row.coinsFen(), row.walletFen()),
                row.reason(),
                row.who(),
                in(zone, row.askedAt()),
                row.decidedBy(),
                row.note(),
                cuts.stream()
                        .filter(cut -> cut.refundId().equals(row.refundId()))
                        .map(cut -> new Refund.Cut(cut.rule(), cut.amountFen()))
                        .toList());
    }

    private static @Nullable OffsetDateTime orNull(ZoneId zone, @Nullable OffsetDateTime at) {
        return at == null ? null : in(zone, at);
    }

    private static OffsetDateTime in(ZoneId zone, OffsetDateTime at) {
        return at.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
