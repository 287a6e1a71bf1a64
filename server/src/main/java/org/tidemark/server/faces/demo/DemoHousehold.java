package org.tidemark.server.faces.demo;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Things for the house, the body and the way. */
final class DemoHousehold {

    private static final Color WHITE = new Color(0xFDFCFA);
    private static final Color STEEL = new Color(0xA9B4BA);
    private static final Color WOOD = new Color(0xB98A5A);

    private DemoHousehold() {}

    static void homeSet(DemoPen pen, Color main) {
        pen.shadow(140, 735, 640);
        pen.box(main, 170, 470, 280, 255, 110);
        pen.body(WOOD, 275, 560, 70, 24, 12);
        towel(pen, new Color(0x9FB7A8), 480, 650, 280, 80);
        towel(pen, new Color(0xE7D9C4), 490, 580, 260, 74);
        pen.cylinder(new Color(0xF3E7D3), 560, 420, 130, 150);
        pen.line(new Color(0x4A3A2C), 6, DemoPen.curve(625, 408, 628, 395, 625, 380));
        pen.leaf(new Color(0xF2A93B), 625, 388, 625, 318);
    }

    static void towel(DemoPen pen, Color main, int x, int y, int width, int height) {
        pen.body(main, x, y, width, height, height);
        pen.arc(DemoPen.dark(main, 22), 6, x + 14, y + 10, height - 20, height - 20, 0, 300);
        pen.arc(DemoPen.dark(main, 16), 5, x + 26, y + 22, height - 44, height - 44, 40, 260);
        pen.round(DemoPen.light(main, 40), x + width - 70, y, 14, height, 0);
    }

    static void towels(DemoPen pen, Color main) {
        pen.shadow(170, 738, 560);
        towel(pen, DemoPen.dark(main, 8), 180, 600, 270, 130);
        towel(pen, main, 455, 600, 270, 130);
        towel(pen, DemoPen.light(main, 30), 315, 475, 275, 130);
        pen.leaf(new Color(0x6F9A6B), 560, 480, 670, 380);
        pen.leaf(new Color(0x86AE7E), 575, 490, 700, 450);
    }

    static void careSet(DemoPen pen, Color main) {
        pen.shadow(150, 735, 620);
        pump(pen, main, 190, 300, 170, 430);
        pump(pen, new Color(0xC6A3B4), 385, 380, 160, 350);
        pump(pen, new Color(0x93B89C), 570, 470, 170, 260);
    }

    static void shampoo(DemoPen pen, Color main) {
        pen.shadow(290, 735, 340);
        pump(pen, main, 335, 270, 230, 462);
    }

    static void soap(DemoPen pen, Color main) {
        pen.shadow(230, 735, 440);
        pump(pen, main, 290, 430, 310, 300);
        int[] bubbles = {640, 420, 60, 690, 350, 40, 650, 300, 28, 220, 380, 44, 250, 320, 24};
        for (int i = 0; i < bubbles.length; i += 3) {
            pen.oval(
                    new Color(255, 255, 255, 150),
                    bubbles[i],
                    bubbles[i + 1],
                    bubbles[i + 2],
                    bubbles[i + 2]);
            pen.arc(
                    DemoPen.light(main, 20),
                    3,
                    bubbles[i],
                    bubbles[i + 1],
                    bubbles[i + 2],
                    bubbles[i + 2],
                    0,
                    360);
        }
    }

    private static void pump(DemoPen pen, Color main, int x, int y, int width, int height) {
        int middle = x + width / 2;
        pen.round(WHITE, middle - 8, y - 82, 16, 60, 6);
        pen.body(WHITE, middle - 62, y - 98, 84, 28, 14);
        pen.body(DemoPen.dark(main, 30), middle - 40, y - 34, 80, 48, 14);
        pen.body(main, x, y, width, height, width / 3);
        pen.label(main, x + width / 8, y + height * 4 / 10, width * 3 / 4, height / 3);
        pen.shine(x + width / 10, y + 34, 16, height - 70);
    }

    static void tableSet(DemoPen pen, Color main) {
        pen.shadow(130, 740, 640);
        for (int i = 0; i < 4; i++) {
            pen.oval(DemoPen.dark(main, 20 - i * 4), 150, 680 - i * 16, 420, 70);
            pen.oval(DemoPen.light(main, 55), 162, 676 - i * 16, 396, 58);
        }
        pen.pie(DemoPen.light(main, 10), 230, 546, 260, 160, 180, 180);
        pen.oval(DemoPen.light(main, 60), 230, 600, 260, 52);
        pen.pie(DemoPen.light(main, 22), 240, 470, 240, 160, 180, 180);
        pen.oval(DemoPen.light(main, 70), 240, 526, 240, 48);
        pen.place(400, 250, .68);
        mug(pen, DemoPen.dark(main, 10));
        pen.back(400, 250, .68);
    }

    static void mug(DemoPen pen, Color main) {
        pen.shadow(240, 735, 380);
        pen.arc(DemoPen.dark(main, 15), 36, 530, 420, 150, 180, 260, 200);
        Path2D cup =
                DemoPen.curve(270, 350, 272, 700, 330, 728, 435, 748, 540, 728, 598, 700, 600, 350);
        pen.body(main, cup);
        pen.oval(DemoPen.light(main, 50), 270, 312, 330, 78);
        pen.oval(new Color(0x5A3D2B), 290, 324, 290, 54);
        pen.round(DemoPen.light(main, 55), 276, 560, 318, 22, 0);
        pen.shine(304, 420, 20, 230);
        for (int i = 0; i < 2; i++) {
            pen.line(
                    new Color(255, 255, 255, 170),
                    12,
                    DemoPen.curve(
                            390 + i * 80,
                            290,
                            360 + i * 80,
                            240,
                            395 + i * 80,
                            200,
                            425 + i * 80,
                            160,
                            395 + i * 80,
                            120));
        }
    }

    static void sheets(DemoPen pen, Color main) {
        pen.shadow(110, 740, 680);
        pen.body(WOOD, 120, 300, 660, 240, 30);
        pen.round(DemoPen.light(WOOD, 25), 150, 330, 600, 120, 20);
        pen.body(WHITE, 180, 430, 250, 120, 60);
        pen.body(WHITE, 470, 430, 250, 120, 60);
        pen.body(main, 120, 510, 660, 200, 40);
        pen.round(DemoPen.light(main, 50), 120, 510, 660, 54, 30);
        for (int i = 0; i < 6; i++) {
            pen.round(DemoPen.light(main, 22), 160 + i * 104, 564, 16, 146, 0);
        }
        pen.round(DemoPen.dark(WOOD, 15), 130, 700, 30, 44, 6);
        pen.round(DemoPen.dark(WOOD, 15), 740, 700, 30, 44, 6);
    }

    static void flask(DemoPen pen, Color main) {
        pen.shadow(310, 738, 300);
        pen.body(main, 355, 300, 190, 434, 60);
        pen.body(STEEL, 355, 690, 190, 44, 30);
        pen.body(STEEL, 370, 268, 160, 44, 10);
        pen.body(DemoPen.dark(main, 40), 378, 160, 144, 116, 34);
        pen.round(DemoPen.light(STEEL, 40), 355, 460, 190, 12, 0);
        pen.leaf(DemoPen.light(main, 55), 425, 610, 480, 510);
        pen.shine(378, 330, 20, 330);
    }

    static void umbrella(DemoPen pen, Color main) {
        pen.shadow(250, 738, 380);
        pen.line(new Color(0x5A4636), 16, DemoPen.curve(450, 470, 450, 580, 450, 690));
        pen.arc(new Color(0x5A4636), 16, 450, 650, 80, 84, 180, 180);
        pen.pie(DemoPen.dark(main, 18), 170, 200, 560, 560, 0, 180);
        pen.pie(main, 170, 200, 560, 560, 60, 120);
        pen.pie(DemoPen.light(main, 22), 310, 200, 280, 560, 0, 180);
        pen.pie(DemoPen.light(main, 38), 310, 200, 280, 560, 70, 110);
        pen.round(DemoPen.dark(main, 40), 442, 168, 16, 44, 10);
        for (int i = 0; i < 4; i++) {
            pen.oval(DemoPen.light(main, 84), 170 + i * 140, 455, 140, 54);
        }
        pen.line(new Color(0x5A4636), 16, DemoPen.curve(450, 490, 450, 580, 450, 690));
    }

    static void storage(DemoPen pen, Color main) {
        pen.shadow(150, 740, 620);
        pen.box(main, 190, 460, 390, 270, 150);
        pen.box(DemoPen.dark(main, 14), 176, 415, 418, 66, 156);
        pen.body(WOOD, 335, 590, 110, 34, 16);
        pen.round(DemoPen.dark(WOOD, 30), 352, 602, 76, 10, 8);
        for (int i = 0; i < 6; i++) {
            pen.round(DemoPen.light(main, 18), 200 + i * 64, 500, 4, 226, 0);
        }
    }

    static void tissues(DemoPen pen, Color main) {
        pen.shadow(160, 740, 620);
        pen.box(main, 180, 520, 430, 210, 150);
        pen.oval(DemoPen.dark(main, 40), 335, 462, 240, 44);
        pen.body(
                WHITE,
                DemoPen.curve(
                        360, 484, 350, 380, 400, 300, 440, 360, 470, 270, 520, 340, 550, 380, 545,
                        420, 545, 484));
        pen.line(new Color(0xDCE3E6), 5, DemoPen.curve(440, 470, 430, 400, 468, 320));
        pen.leaf(DemoPen.light(main, 60), 250, 680, 330, 570);
        pen.leaf(DemoPen.light(main, 45), 330, 690, 450, 590);
        pen.leaf(DemoPen.light(main, 60), 450, 690, 540, 570);
    }

    static void pot(DemoPen pen, Color main) {
        pen.shadow(170, 740, 560);
        pen.arc(DemoPen.dark(main, 30), 30, 130, 500, 130, 100, 90, 180);
        pen.arc(DemoPen.dark(main, 30), 30, 640, 500, 130, 100, 270, 180);
        pen.body(
                main,
                DemoPen.curve(
                        190, 480, 195, 700, 260, 732, 450, 752, 640, 732, 705, 700, 710, 480));
        pen.oval(DemoPen.dark(main, 20), 182, 440, 536, 90);
        pen.pie(DemoPen.light(main, 8), 190, 340, 520, 280, 0, 180);
        pen.oval(DemoPen.light(main, 8), 190, 455, 520, 56);
        pen.body(STEEL, new Ellipse2D.Float(405, 300, 90, 56));
        pen.shine(240, 540, 20, 140);
        pen.arc(new Color(255, 255, 255, 110), 12, 250, 365, 400, 200, 110, 50);
    }

    static void lamp(DemoPen pen, Color main) {
        pen.fill(
                new Color(255, 226, 140, 90),
                DemoPen.polygon(470, 420, 660, 330, 860, 735, 380, 735));
        pen.shadow(190, 740, 320);
        pen.oval(DemoPen.dark(main, 25), 210, 690, 270, 60);
        pen.oval(main, 210, 676, 270, 56);
        pen.line(DemoPen.dark(main, 15), 22, DemoPen.curve(345, 690, 320, 560, 290, 470));
        pen.line(DemoPen.dark(main, 15), 22, DemoPen.curve(290, 470, 400, 360, 520, 270));
        pen.oval(STEEL, 268, 446, 48, 48);
        pen.body(main, DemoPen.polygon(480, 260, 590, 200, 690, 330, 452, 445));
        pen.oval(new Color(0xFFE9A8), 500, 350, 150, 74);
    }

    static void backpack(DemoPen pen, Color main) {
        pen.shadow(230, 740, 440);
        pen.arc(DemoPen.dark(main, 35), 22, 400, 170, 100, 100, 0, 180);
        pen.body(DemoPen.dark(main, 25), 222, 440, 80, 260, 50);
        pen.body(DemoPen.dark(main, 25), 598, 440, 80, 260, 50);
        pen.body(
                main,
                DemoPen.curve(
                        260, 732, 250, 220, 450, 220, 650, 220, 640, 732, 450, 752, 260, 732));
        pen.body(DemoPen.light(main, 14), 310, 510, 280, 190, 46);
        pen.round(DemoPen.dark(main, 40), 310, 552, 280, 12, 6);
        pen.round(new Color(0xE6B955), 440, 556, 20, 46, 8);
        pen.line(DemoPen.dark(main, 40), 9, DemoPen.curve(300, 420, 450, 350, 600, 420));
        pen.round(DemoPen.light(main, 60), 405, 300, 90, 40, 12);
    }
}
