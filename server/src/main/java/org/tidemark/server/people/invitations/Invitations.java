package org.tidemark.server.people.invitations;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.people.accounts.PeopleException;

/** What an invitation means, and how it is drawn. */
@Service
class Invitations {

    private final PlansInForce plans;

    Invitations(PlansInForce plans) {
        this.plans = plans;
    }

    /** What those who invite get by the plans in force; only programmes that pay for it. */
    List<ReferralRate> rates() {
        return plans.all().stream()
                .map(Invitations::rate)
                .filter(rate -> rate.directPpm() > 0 || rate.indirectPpm() > 0)
                .toList();
    }

    /** A QR code as the path of an SVG, one unit a module, and its width with the quiet zone. */
    record Qr(String path, int width) {}

    static Qr qr(String text) {
        try {
            BitMatrix modules =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            4));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Qr(path.toString(), modules.getWidth());
        } catch (WriterException tooLong) {
            throw new PeopleException("the address does not fit into a QR code", tooLong);
        }
    }

    private static ReferralRate rate(PlanInForce programme) {
        return programme
                .plan()
                .block(ReferralTerms.class)
                .map(terms ->
                        new ReferralRate(
                                programme.plan().title(),
                                terms.order().directPpm(),
                                terms.order().indirectPpm()))
                .orElseGet(() -> new ReferralRate(programme.plan().title(), 0, 0));
    }
}
