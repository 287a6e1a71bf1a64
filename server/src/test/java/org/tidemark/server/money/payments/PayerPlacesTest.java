package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.web.qr.QrCode;

class PayerPlacesTest {

    private static final String IN_WECHAT =
            "Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 MicroMessenger/8.0.50";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36";
    private static final String DESK = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36";

    private static final Set<PaymentScene> WECHAT =
            EnumSet.of(PaymentScene.QR_CODE, PaymentScene.INSIDE_APP, PaymentScene.PHONE_BROWSER);
    private static final Set<PaymentScene> ALIPAY =
            EnumSet.of(
                    PaymentScene.QR_CODE, PaymentScene.PHONE_BROWSER, PaymentScene.DESKTOP_BROWSER);

    @Test
    void the_browser_tells_how_a_payer_is_asked() {
        assertThat(PayerPlaces.scene(IN_WECHAT, WECHAT)).isEqualTo(PaymentScene.INSIDE_APP);
        assertThat(PayerPlaces.scene(PHONE, WECHAT)).isEqualTo(PaymentScene.PHONE_BROWSER);
        assertThat(PayerPlaces.scene(DESK, WECHAT)).isEqualTo(PaymentScene.QR_CODE);
        assertThat(PayerPlaces.scene(IN_WECHAT, ALIPAY)).isEqualTo(PaymentScene.PHONE_BROWSER);
        assertThat(PayerPlaces.scene(PHONE, ALIPAY)).isEqualTo(PaymentScene.PHONE_BROWSER);
        assertThat(PayerPlaces.scene(DESK, ALIPAY)).isEqualTo(PaymentScene.DESKTOP_BROWSER);
        Set<PaymentScene> mini = EnumSet.copyOf(WECHAT);
        mini.add(PaymentScene.MINI_PROGRAM);
        String inMini = IN_WECHAT + " MiniProgramEnv/Mac miniProgram/wx1";
        assertThat(PayerPlaces.scene(inMini, mini)).isEqualTo(PaymentScene.MINI_PROGRAM);
        assertThat(PayerPlaces.scene(inMini, WECHAT)).isEqualTo(PaymentScene.INSIDE_APP);
        assertThat(PayerPlaces.scene(inMini, ALIPAY)).isEqualTo(PaymentScene.PHONE_BROWSER);
        assertThat(PayerPlaces.scene(IN_WECHAT, mini)).isEqualTo(PaymentScene.INSIDE_APP);
        assertThat(PayerPlaces.scene(null, WECHAT)).isEqualTo(PaymentScene.QR_CODE);
    }

    @Test
    void a_code_is_drawn_so_that_it_reads_as_what_it_was_drawn_from() throws Exception {
        String content = "weixin://wxpay/bizpayurl?pr=p4lpSuKzz";

        assertThat(read(QrCode.of(content).svg())).isEqualTo(content);
    }

    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int modules = Integer.parseInt(size.group(1));
        int scale = 8;
        int[] pixels = new int[modules * scale * modules * scale];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (dark.find()) {
            int left = Integer.parseInt(dark.group(1)) * scale;
            int top = Integer.parseInt(dark.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                for (int x = left; x < left + scale; x++) {
                    pixels[y * modules * scale + x] = 0;
                }
            }
        }
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(
                                        new RGBLuminanceSource(
                                                modules * scale, modules * scale, pixels))))
                .getText();
    }
}
