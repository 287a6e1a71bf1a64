package org.tidemark.server.faces.demo;

import java.awt.Color;
import java.util.List;
import java.util.function.BiConsumer;
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
                    new Shown(
                            new LocalizedText("桥头面馆", "Bridge Noodles"),
                            "演示路 1 号",
                            "92441900MA0000001W",
                            0xB5533C,
                            DemoShelf::noodles,
                            0xD9A441),
                    new Shown(
                            new LocalizedText("山雾茶庄", "Hill Mist Tea"),
                            "演示路 2 号",
                            "92441900MA00000020",
                            0x4E7A5A,
                            DemoShelf::teaTins,
                            0x6B8F5E),
                    new Shown(
                            new LocalizedText("晴天日用", "Clear Day Household"),
                            "演示路 3 号",
                            "92441900MA00000033",
                            0x4A7BA6,
                            DemoHousehold::mug,
                            0xC9695A));

    private final StoreDesk desk;

    DemoStores(StoreDesk desk) {
        this.desk = desk;
    }

    /**
     * A store as it is shown.
     *
     * @param colour of its front
     * @param sold what stands in its window
     */
    private record Shown(
            LocalizedText name,
            String address,
            String licence,
            int colour,
            BiConsumer<DemoPen, Color> sold,
            int soldColour) {}

    @Override
    public void prepare() {
        int number = 0;
        for (Shown shown : STORES) {
            number++;
            String store = DemoOpening.store(number);
            StoreForm form =
                    StoreForm.of(
                            shown.name(),
                            Integer.toString(DemoOpening.REGION),
                            shown.address(),
                            shown.licence(),
                            "09:00-21:00",
                            DemoOpening.owner(number),
                            DemoOpening.recruiter());
            if (desk.enter(store, form)) {
                desk.picture(
                        store, DemoFacade.png(shown.colour(), shown.sold(), shown.soldColour()));
                desk.open(store, OFFER, DemoOpening.DEMO);
            }
        }
    }
}
