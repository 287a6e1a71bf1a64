package org.tidemark.server.faces.demo;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Things to eat and drink. */
final class DemoShelf {

    private static final Color PAPER = new Color(0xF4EEDF);
    private static final Color WOOD = new Color(0xB98A5A);
    private static final Color CREAM = new Color(0xFBF6E9);

    private DemoShelf() {}

    static void teaTins(DemoPen pen, Color main) {
        pen.shadow(170, 735, 600);
        pen.cylinder(DemoPen.dark(main, 18), 430, 300, 210, 410);
        pen.body(DemoPen.dark(main, 45), 424, 262, 222, 74, 20);
        pen.round(PAPER, 430, 430, 210, 170, 0);
        pen.leaf(main, 470, 560, 600, 465);
        pen.cylinder(main, 215, 390, 210, 335);
        pen.body(DemoPen.dark(main, 35), 209, 352, 222, 74, 20);
        pen.round(PAPER, 215, 500, 210, 150, 0);
        pen.leaf(DemoPen.dark(main, 15), 262, 615, 372, 535);
        pen.fill(
                new Color(190, 216, 224, 150),
                DemoPen.polygon(655, 545, 775, 545, 758, 735, 672, 735));
        pen.fill(
                new Color(176, 160, 70, 150),
                DemoPen.polygon(661, 610, 769, 610, 758, 728, 672, 728));
        pen.oval(new Color(235, 244, 246), 655, 531, 120, 28);
        pen.shine(684, 575, 12, 130);
    }

    static void teaBox(DemoPen pen, Color main) {
        pen.shadow(190, 735, 580);
        pen.box(main, 230, 330, 300, 400, 130);
        pen.round(CREAM, 262, 420, 236, 210, 14);
        pen.leaf(main, 300, 590, 420, 470);
        pen.leaf(DemoPen.dark(main, 22), 380, 600, 470, 490);
        pen.body(DemoPen.light(main, 35), DemoPen.polygon(560, 560, 730, 560, 760, 735, 530, 735));
        pen.round(DemoPen.dark(main, 20), 556, 540, 178, 30, 14);
        pen.label(main, 592, 615, 108, 84);
    }

    static void nuts(DemoPen pen, Color main) {
        pen.shadow(180, 735, 580);
        Path2D bag = DemoPen.polygon(300, 250, 620, 250, 650, 730, 270, 730);
        pen.body(main, bag);
        pen.polygon(DemoPen.dark(main, 22), 300, 250, 620, 250, 624, 300, 297, 300);
        pen.round(CREAM, 330, 380, 260, 190, 26);
        almond(pen, 390, 430, 80);
        almond(pen, 470, 455, 80);
        int[] spots = {190, 690, 255, 705, 630, 700, 700, 690, 665, 660, 225, 655};
        for (int i = 0; i < spots.length; i += 2) {
            almond(pen, spots[i], spots[i + 1], 62);
        }
    }

    private static void almond(DemoPen pen, int x, int y, int size) {
        Color brown = new Color(0x9C6236);
        pen.body(brown, new Ellipse2D.Float(x, y, size, size * .62f));
        pen.line(
                DemoPen.light(brown, 35),
                3,
                DemoPen.curve(
                        x + 10,
                        y + size / 3,
                        x + size / 2,
                        y + size / 6,
                        x + size - 8,
                        y + size / 3));
    }

    static void oats(DemoPen pen, Color main) {
        pen.shadow(180, 735, 600);
        pen.body(main, DemoPen.polygon(250, 230, 530, 230, 545, 730, 235, 730));
        pen.polygon(DemoPen.dark(main, 25), 250, 230, 530, 230, 528, 285, 252, 285);
        pen.round(CREAM, 285, 350, 212, 220, 106);
        for (int i = 0; i < 5; i++) {
            pen.leaf(new Color(0xC79A3E), 391, 540 - i * 34, 345 + (i % 2) * 92, 496 - i * 30);
        }
        pen.pie(new Color(0xE9EEF0), 510, 505, 270, 230, 180, 180);
        pen.oval(new Color(0xFFFFFF), 510, 588, 270, 64);
        pen.oval(new Color(0xE3CFA3), 530, 596, 230, 46);
    }

    static void honey(DemoPen pen, Color main) {
        pen.shadow(210, 735, 520);
        pen.body(main, 300, 350, 300, 380, 90);
        pen.body(DemoPen.dark(main, 12), 300, 430, 300, 298, 80);
        pen.body(WOOD, 318, 270, 264, 96, 30);
        pen.round(CREAM, 336, 480, 228, 170, 26);
        for (int i = 0; i < 3; i++) {
            hexagon(pen, main, 400 + i * 52, 545 + (i % 2) * 30);
        }
        pen.shine(324, 400, 22, 300);
        pen.line(WOOD, 16, DemoPen.curve(770, 420, 740, 520, 690, 640));
        for (int i = 0; i < 4; i++) {
            pen.oval(DemoPen.dark(WOOD, i * 6), 636 + i * 9, 690 - i * 22, 74, 26);
        }
    }

    private static void hexagon(DemoPen pen, Color main, int x, int y) {
        pen.polygon(
                main, x - 28, y, x - 14, y - 25, x + 14, y - 25, x + 28, y, x + 14, y + 25, x - 14,
                y + 25);
        pen.polygon(
                DemoPen.light(main, 45),
                x - 18,
                y,
                x - 9,
                y - 16,
                x + 9,
                y - 16,
                x + 18,
                y,
                x + 9,
                y + 16,
                x - 9,
                y + 16);
    }

    static void rice(DemoPen pen, Color main) {
        pen.shadow(160, 735, 640);
        pen.body(
                main,
                DemoPen.curve(
                        240, 300, 200, 520, 235, 732, 390, 742, 550, 732, 585, 520, 545, 300));
        pen.polygon(DemoPen.dark(main, 12), 240, 300, 545, 300, 580, 235, 205, 235);
        pen.line(new Color(0xB4574B), 12, DemoPen.curve(238, 300, 390, 318, 547, 300));
        pen.round(new Color(0xB4574B), 300, 420, 190, 190, 190);
        pen.leaf(CREAM, 350, 570, 430, 450);
        pen.leaf(CREAM, 400, 580, 465, 500);
        pen.pie(new Color(0x5E7F95), 540, 505, 250, 230, 180, 180);
        pen.oval(new Color(0x86A5B8), 540, 590, 250, 60);
        pen.pie(new Color(0xFDFCF8), 556, 532, 218, 176, 0, 180);
        pen.oval(new Color(0xFDFCF8), 556, 600, 218, 40);
    }

    static void oil(DemoPen pen, Color main) {
        pen.shadow(300, 735, 320);
        pen.body(new Color(0x4E6B3A), 418, 180, 64, 70, 18);
        pen.body(DemoPen.light(main, 20), DemoPen.polygon(424, 250, 476, 250, 490, 350, 410, 350));
        pen.body(main, 330, 340, 240, 392, 70);
        pen.round(CREAM, 330, 450, 240, 180, 0);
        for (int i = 0; i < 5; i++) {
            double turn = Math.PI * 2 * i / 5;
            pen.oval(
                    new Color(0xE8B92E),
                    427 + (int) (34 * Math.cos(turn)),
                    515 + (int) (34 * Math.sin(turn)),
                    46,
                    46);
        }
        pen.oval(new Color(0x8A6A1E), 434, 522, 32, 32);
        pen.shine(352, 370, 20, 330);
    }

    static void noodles(DemoPen pen, Color main) {
        pen.shadow(210, 740, 480);
        pen.round(DemoPen.dark(main, 25), 370, 700, 160, 44, 16);
        pen.pie(main, 190, 380, 520, 350, 180, 180);
        pen.oval(DemoPen.light(main, 40), 190, 490, 520, 130);
        pen.oval(new Color(0xC98A4B), 216, 502, 468, 106);
        for (int i = 0; i < 6; i++) {
            pen.arc(new Color(0xF2D58B), 13, 250 + i * 44, 505 + (i % 2) * 14, 170, 70, 10, 170);
        }
        pen.oval(new Color(0xFFFDF6), 480, 525, 96, 56);
        pen.oval(new Color(0xF0A72E), 508, 538, 40, 28);
        pen.leaf(new Color(0x5E8F4E), 300, 560, 380, 525);
        pen.leaf(new Color(0x5E8F4E), 420, 585, 470, 550);
        pen.line(new Color(0x7A3B2C), 13, DemoPen.curve(560, 545, 650, 380, 730, 230));
        pen.line(new Color(0x7A3B2C), 13, DemoPen.curve(600, 560, 700, 410, 790, 270));
        for (int i = 0; i < 3; i++) {
            pen.line(
                    new Color(255, 255, 255, 150),
                    11,
                    DemoPen.curve(
                            330 + i * 70,
                            450,
                            300 + i * 70,
                            400,
                            335 + i * 70,
                            350,
                            365 + i * 70,
                            310,
                            335 + i * 70,
                            260));
        }
    }
}
