package org.tidemark.plan.disclosure;

import java.util.Optional;
import org.tidemark.engine.mechanism.Eligibility;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PoolTerms;

/** Why an order earns no points, or not of all that is paid (SPEC 5.2 step 4). */
final class EarningWords {

    /** Where nothing stands against points and there are none all the same. */
    static final LocalizedText TOO_LITTLE =
            new LocalizedText("金额太小。", "the amount is too small for any.");

    private EarningWords() {}

    /** Why no points at all come with the offer. */
    static LocalizedText nothing(Subject subject) {
        return subject.outlook()
                .map(OfferOutlook::eligibility)
                .filter(why -> why == Eligibility.ONLY_COINS)
                .flatMap(_ -> limited(subject))
                .orElseGet(() ->
                        new LocalizedText(
                                "除商品外，本商品档不给增值积分。",
                                "Apart from the goods, this offer earns no points that could be sold."));
    }

    /** Why not of all that is paid; empty where all of it earns points. */
    static Optional<LocalizedText> limited(Subject subject) {
        return subject.outlook().flatMap(one -> limited(subject, one));
    }

    private static Optional<LocalizedText> limited(Subject subject, OfferOutlook outlook) {
        return switch (outlook.eligibility()) {
            case WHOLE, NO_POINTS -> Optional.empty();
            case ONLY_COINS ->
                    Optional.of(
                            new LocalizedText(
                                    "全部用消费币支付的部分不得积分。",
                                    "What is paid with coins alone earns no points."));
            case PAUSED ->
                    Optional.of(
                            new LocalizedText(
                                    "运营方已暂停发放积分，现在的订单不得积分；所付的一部分照样进入托底池",
                                    "the operator has paused points: orders earn none now, and a part of what you pay goes into the pool all the same"));
            case OUTSIDE_WINDOW ->
                    Optional.of(
                            Written.say(
                                    "今天不在发积分的日期内（{0} 至 {1}），不得积分",
                                    "today is not one of the days on which orders earn points ({0} to {1})",
                                    Written.windowDay(window(subject).fromEpochDay()),
                                    Written.windowDay(window(subject).untilEpochDay())));
            case UNVERIFIED ->
                    Optional.of(
                            new LocalizedText(
                                    "只有实名会员得积分；未实名时不得积分",
                                    "only members with a verified identity earn points: without it there are none"));
            case OVER_LIMIT ->
                    Optional.of(
                            Written.say(
                                    "有每单、每天或总共的限额：所付 {0} 中只有 {1} 计积分",
                                    "there are limits to an order, a day or in all: of the {0} paid, {1} earns points",
                                    subject.money(outlook.paidFen()),
                                    subject.money(outlook.eligibleFen())));
        };
    }

    private static IssuanceWindow window(Subject subject) {
        return subject.plan().block(PoolTerms.class).orElseThrow().issuance();
    }
}
