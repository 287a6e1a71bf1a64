package org.tidemark.server.faces.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.stores.StoreDesk;
import org.tidemark.server.trade.stores.StoreForm;

/** Three stores of the demo with their tills open; the first is the one of the demo's orders. */
@Component
@Order(50)
@ConditionalOnProperty("tidemark.demo")
final class DemoStores implements DemoPart {

    private static final String REGION = "441900";
    private static final String OFFER = "town-till";
    private static final String RECRUITER = "member-001";

    /** Licence numbers that only check out: nobody has them. */
    private static final List<String> LICENCES =
            List.of("92441900MA0000001W", "92441900MA00000020", "92441900MA00000033");

    private final StoreDesk desk;

    DemoStores(StoreDesk desk) {
        this.desk = desk;
    }

    @Override
    public void prepare() {
        for (int number = 1; number <= LICENCES.size(); number++) {
            String store = "store-0" + number;
            StoreForm form =
                    StoreForm.of(
                            new LocalizedText(number + " 号门店", "Store " + number),
                            REGION,
                            "演示路 " + number + " 号",
                            LICENCES.get(number - 1),
                            "09:00-21:00",
                            "member-00" + (number + 1),
                            RECRUITER);
            if (desk.enter(store, form)) {
                desk.open(store, OFFER, DemoWorld.DEMO);
            }
        }
    }
}
