package org.tidemark.server.faces.demo;

import java.awt.Color;
import java.util.function.BiConsumer;

/** The fronts of the demo's stores: a house with an awning, a door, and a window that says what. */
final class DemoFacade {

    private static final Color DOOR = new Color(0x6B4A35);
    private static final Color GLASS = new Color(0xD7E8EC);

    private DemoFacade() {}

    /** A store's front, with what it sells in its window. */
    static byte[] png(int colour, BiConsumer<DemoPen, Color> sold, int soldColour) {
        Color main = DemoPen.colour(colour);
        DemoPen pen = new DemoPen();
        pen.ground(new Color(0xBFD3DA), 740);
        pen.body(new Color(0xEFE3D0), 110, 190, 680, 560, 6);
        pen.round(DemoPen.dark(main, 20), 90, 160, 720, 110, 10);
        pen.round(new Color(0xFFF7E6), 250, 188, 400, 54, 14);
        for (int i = 0; i < 5; i++) {
            pen.round(DemoPen.dark(main, 10), 290 + i * 68, 204, 40, 22, 8);
        }
        for (int i = 0; i < 8; i++) {
            Color stripe = i % 2 == 0 ? main : new Color(0xFFFAF0);
            pen.polygon(
                    stripe,
                    110 + i * 85,
                    270,
                    195 + i * 85,
                    270,
                    205 + i * 87,
                    360,
                    100 + i * 87,
                    360);
            pen.oval(stripe, 100 + i * 87, 335, 98, 50);
        }
        pen.round(DOOR, 560, 430, 170, 320, 10);
        pen.round(GLASS, 580, 455, 130, 180, 8);
        pen.oval(new Color(0xE6B955), 576, 660, 22, 22);
        pen.round(DOOR, 160, 420, 370, 270, 10);
        pen.round(GLASS, 174, 434, 342, 242, 6);
        pen.place(205, 372, .36);
        sold.accept(pen, DemoPen.colour(soldColour));
        pen.back(205, 372, .36);
        pen.shine(190, 450, 14, 200);
        pen.round(new Color(0x8C6B4F), 120, 740, 660, 22, 4);
        pen.body(new Color(0xB4674B), 750, 680, 70, 66, 12);
        pen.leaf(new Color(0x5F8F5A), 785, 690, 740, 600);
        pen.leaf(new Color(0x74A56B), 785, 690, 800, 580);
        pen.leaf(new Color(0x5F8F5A), 785, 690, 850, 620);
        return pen.png();
    }
}
