package org.tidemark.server.faces.demo;

import java.awt.Color;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Draws the pictures of the demo's goods: each another thing, in soft colours, no brand, no
 * photograph. The feet of a thing stand at a height of 730 in a picture of 900.
 */
final class DemoDrawing {

    private static final int TABLE = 640;
    private static final double HALF = .62;
    private static final double NEAR = 1.7;

    private DemoDrawing() {}

    /** What is drawn. */
    enum Thing {
        TEA_TINS(DemoShelf::teaTins),
        HOME_SET(DemoHousehold::homeSet),
        CARE_SET(DemoHousehold::careSet),
        TABLE_SET(DemoHousehold::tableSet),
        TEA_BOX(DemoShelf::teaBox),
        NUTS(DemoShelf::nuts),
        OATS(DemoShelf::oats),
        HONEY(DemoShelf::honey),
        SHAMPOO(DemoHousehold::shampoo),
        SOAP(DemoHousehold::soap),
        TOWELS(DemoHousehold::towels),
        SHEETS(DemoHousehold::sheets),
        FLASK(DemoHousehold::flask),
        MUG(DemoHousehold::mug),
        UMBRELLA(DemoHousehold::umbrella),
        STORAGE(DemoHousehold::storage),
        RICE(DemoShelf::rice),
        OIL(DemoShelf::oil),
        NOODLES(DemoShelf::noodles),
        TISSUES(DemoHousehold::tissues),
        POT(DemoHousehold::pot),
        LAMP(DemoHousehold::lamp),
        BACKPACK(DemoHousehold::backpack);

        @SuppressWarnings("ImmutableEnumChecker") // a static method each
        private final BiConsumer<DemoPen, Color> drawn;

        Thing(BiConsumer<DemoPen, Color> drawn) {
            this.drawn = drawn;
        }
    }

    /** One picture of it, from the front, or several: two of them as well, and from near. */
    static List<byte[]> views(Thing thing, int colour, boolean several) {
        Color main = DemoPen.colour(colour);
        return several
                ? List.of(front(thing, main), pair(thing, main), near(thing, main))
                : List.of(front(thing, main));
    }

    private static byte[] front(Thing thing, Color main) {
        DemoPen pen = new DemoPen();
        pen.ground(main, TABLE);
        thing.drawn.accept(pen, main);
        return pen.png();
    }

    private static byte[] pair(Thing thing, Color main) {
        DemoPen pen = new DemoPen();
        pen.ground(DemoPen.dark(main, 12), TABLE - 60);
        pen.place(320, 180, HALF);
        thing.drawn.accept(pen, main);
        pen.back(320, 180, HALF);
        pen.place(10, 270, HALF);
        thing.drawn.accept(pen, main);
        pen.back(10, 270, HALF);
        return pen.png();
    }

    private static byte[] near(Thing thing, Color main) {
        DemoPen pen = new DemoPen();
        pen.ground(DemoPen.light(main, 20), DemoPen.SIDE - 40);
        pen.place(-310, -390, NEAR);
        thing.drawn.accept(pen, main);
        pen.back(-310, -390, NEAR);
        return pen.png();
    }
}
