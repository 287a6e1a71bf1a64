package org.tidemark.server.trade.orders.returns;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.model.Step;

/** The money of a return is back where it came from: the return has ended. */
@Component
class ReturnListener implements PurchaseListener {

    private final ReturnStore returns;

    ReturnListener(ReturnStore returns) {
        this.returns = returns;
    }

    @Override
    public void refunded(Purchase purchase, Refund refund) {
        if (purchase.kind() == PurchaseKind.SHOP && !refund.reference().isEmpty()) {
            returns.move(
                    refund.reference(),
                    List.of(ReturnState.REFUNDING),
                    ReturnState.REFUNDED,
                    "",
                    Step.PLATFORM);
        }
    }
}
