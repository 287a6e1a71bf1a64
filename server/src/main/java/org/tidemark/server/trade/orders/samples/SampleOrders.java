package org.tidemark.server.trade.orders.samples;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.money.payments.PayerPlace;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.SimulatedPayer;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.orders.Delivery;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.orders.checkout.Draft;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.trade.orders.delivery.FreightStore;
import org.tidemark.server.trade.orders.delivery.FreightTariff;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.pages.OrderList;
import org.tidemark.server.trade.orders.returns.Returns;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Paying;

/** Orders of the demo, in the states in which orders stand; made as buyers and staff make them. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleOrders {

    private static final String PROVIDER = "demo";
    private static final String STAFF = Step.staff("demo");
    private static final String REGION = "440106";
    private static final FreightTariff TARIFF =
            new FreightTariff(FreightTariff.ELSEWHERE, 800, 1_000, 200, 1_000, 19_900);

    private final OrderList list;
    private final FreightStore freight;
    private final Catalogue catalogue;
    private final Baskets baskets;
    private final AddressBook addresses;
    private final Checkout checkout;
    private final Paying paying;
    private final Payments payments;
    private final SimulatedPayer payer;
    private final Fulfilment fulfilment;
    private final Returns returns;

    SampleOrders(
            OrderList list,
            FreightStore freight,
            Catalogue catalogue,
            Baskets baskets,
            AddressBook addresses,
            Checkout checkout,
            Paying paying,
            Payments payments,
            SimulatedPayer payer,
            Fulfilment fulfilment,
            Returns returns) {
        this.list = list;
        this.freight = freight;
        this.catalogue = catalogue;
        this.baskets = baskets;
        this.addresses = addresses;
        this.checkout = checkout;
        this.paying = paying;
        this.payments = payments;
        this.payer = payer;
        this.fulfilment = fulfilment;
        this.returns = returns;
    }

    /** How far an order goes. */
    public enum Until {
        PLACED,
        PAID,
        SHIPPED,
        RECEIVED,
        IN_RETURN
    }

    /**
     * Has a member buy; one who has bought here before is left alone, and so is what is not on
     * sale.
     */
    public void buy(String memberId, String name, String phone, String skuId, Until until) {
        if (freight.all().isEmpty()) {
            freight.keep(TARIFF);
        }
        if (!list.ofMember(memberId, "", 1).isEmpty()
                || catalogue.sku(skuId).filter(Sku::onSale).isEmpty()) {
            return;
        }
        String address = addresses.keep(memberId, "", name, phone, REGION, "Road 1, No. 1");
        Delivery delivery = addresses.find(address, memberId).orElseThrow().delivery();
        baskets.add(memberId, skuId, 1);
        Draft draft = checkout.draft(memberId, delivery, 0, 0, Language.ZH);
        List<String> shown = draft.disclosures().stream().map(ShownDisclosure::id).toList();
        String number =
                checkout.place(checkout.submission(), memberId, delivery, 0, 0, shown, Language.ZH);
        if (until != Until.PLACED) {
            pay(number);
        }
        if (until.compareTo(Until.SHIPPED) >= 0) {
            fulfilment.ship(number, "Carrier 1", "T-" + number.substring(1), STAFF);
        }
        if (until.compareTo(Until.RECEIVED) >= 0) {
            fulfilment.receive(memberId, number);
        }
        if (until == Until.IN_RETURN) {
            returns.ask(memberId, number, Map.of(1, 1), 0, "包装破损 / broken box", List.of());
        }
    }

    private void pay(String number) {
        paid(paying.pay(new PurchaseNumber(number), PROVIDER));
    }

    /** Has somebody pay what that page asks for. */
    public void paid(String page) {
        String payment = page.substring(page.lastIndexOf('/') + 1);
        payments.lead(payment, new PayerPlace(PaymentScene.DESKTOP_BROWSER, "", ""));
        payments.take(PROVIDER, payer.pay(payment));
    }
}
