package org.tidemark.server.trade.purchases.news;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.MessageKind;
import org.tidemark.server.people.messages.Messages;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.Refund;

/** Tells buyers what became of their purchases. */
@Component
class PurchaseNews implements PurchaseListener {

    private static final MessageKind SETTLED = MessageKind.of("purchases.message.settled", 30);
    private static final MessageKind REFUNDED = MessageKind.of("purchases.message.refunded", 20);

    private final Messages messages;
    private final ObjectProvider<PurchaseHome> homes;

    PurchaseNews(Messages messages, ObjectProvider<PurchaseHome> homes) {
        this.messages = messages;
        this.homes = homes;
    }

    @Bean
    static MessageKind purchaseSettledMessage() {
        return SETTLED;
    }

    @Bean
    static MessageKind purchaseRefundedMessage() {
        return REFUNDED;
    }

    /** Of what was bought at a till its buyer has just seen the receipt. */
    @Override
    public void settled(Purchase purchase) {
        if (purchase.kind() == PurchaseKind.SHOP) {
            tell(purchase, SETTLED, "settled:" + purchase.number().text(), 0);
        }
    }

    @Override
    public void refunded(Purchase purchase, Refund refund) {
        tell(purchase, REFUNDED, "refunded:" + refund.id(), refund.backFen());
    }

    private void tell(Purchase purchase, MessageKind kind, String key, long amountFen) {
        page(purchase)
                .ifPresent(page ->
                        messages.tell(
                                purchase.buyer(),
                                kind,
                                new MessageContent(
                                        key, purchase.number().text(), amountFen, page)));
    }

    private Optional<String> page(Purchase purchase) {
        return homes.stream()
                .filter(home -> home.kind() == purchase.kind())
                .findFirst()
                .map(home -> home.page(purchase));
    }
}
