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

    private static final String OFFER = "town-till";

    /** Licence numbers only check out: nobody has them. */
    private static final List<Shown> STORES =
            List.of(
                    new Shown("桥头面馆", "Bridge Noodles", "演示路 1 号", "92441900MA0000001W"),
                    new Shown("山雾茶庄", "Hill Mist Tea", "演示路 2 号", "92441900MA00000020"),
                    new Shown("晴天日用", "Clear Day Household", "演示路 3 号", "92441900MA00000033"));

    private final StoreDesk desk;

    DemoStores(StoreDesk desk) {
        this.desk = desk;
    }

    private record Shown(String nameZh, String nameEn, String address, String licence) {}

    @Override
    public void prepare() {
        int number = 0;
        for (Shown shown : STORES) {
            number++;
            String store = DemoOpening.store(number);
            StoreForm form =
                    StoreForm.of(
                            new LocalizedText(shown.nameZh(), shown.nameEn()),
                            Integer.toString(DemoOpening.REGION),
                            shown.address(),
                            shown.licence(),
                            "09:00-21:00",
                            DemoOpening.owner(number),
                            DemoOpening.recruiter());
            if (desk.enter(store, form)) {
                desk.open(store, OFFER, DemoOpening.DEMO);
            }
        }
    }
}
