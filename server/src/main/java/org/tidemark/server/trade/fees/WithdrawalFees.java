package org.tidemark.server.trade.fees;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.money.wallet.FeeOrders;
import org.tidemark.server.money.wallet.FeeTaker;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.run.NewPurchase;
import org.tidemark.server.trade.purchases.run.Purchases;

/** The fee of a withdrawal: a purchase that is paid out of the hold that was made with it. */
@Component
class WithdrawalFees implements FeeTaker, PurchaseHome {

    private static final String PREFIX = "f";
    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final Item ITEM =
            new Item(
                    "",
                    new LocalizedText("提现手续费", "Withdrawal fee"),
                    new LocalizedText("", ""),
                    "");

    private final Purchases purchases;

    WithdrawalFees(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public void take(Fee fee) {
        Purchase placed = purchases.place(wish(fee), fresh -> {});
        if (placed.state() == PurchaseState.PLACED) {
            purchases.happens(placed.number(), new PurchaseEvent.Pay(""));
        }
    }

    private static NewPurchase wish(Fee fee) {
        Parts wallet = new Parts(0, 0, fee.amountFen());
        PurchaseNumber number = new PurchaseNumber(PREFIX + fee.withdrawal());
        return new NewPurchase(
                number,
                PurchaseKind.FEE,
                new Purchase.Origin(number.text(), fee.memberId(), "", 0, ""),
                PATIENCE,
                List.of(
                        new PurchaseLine(
                                1,
                                ITEM,
                                new Terms(FeeOrders.OFFER, 0, 0),
                                1,
                                fee.amountFen(),
                                0,
                                Supply.UNKNOWN,
                                wallet,
                                wallet,
                                1)),
                List.of(),
                List.of(
                        new Hold(
                                fee.hold(),
                                1,
                                HoldAsset.MONEY,
                                fee.amountFen(),
                                Hold.State.WANTED)));
    }

    @Override
    public PurchaseKind kind() {
        return PurchaseKind.FEE;
    }

    @Override
    public String page(Purchase purchase) {
        return "/my/withdrawals/" + withdrawal(purchase);
    }

    @Override
    public String consolePage(Purchase purchase) {
        return "/console/money/withdrawals";
    }

    private static String withdrawal(Purchase purchase) {
        return purchase.number().text().substring(PREFIX.length());
    }
}
