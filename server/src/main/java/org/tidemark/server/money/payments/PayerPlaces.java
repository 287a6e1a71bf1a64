package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Tells by the browser where a payer stands, and takes the best way that the provider has. */
final class PayerPlaces {

    private PayerPlaces() {}

    /**
     * The scene for this browser.
     *
     * @throws PaymentRefusedException when the provider has no way to ask there
     */
    static PaymentScene scene(String userAgent, Set<PaymentScene> possible) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        boolean inWechat = agent.contains("micromessenger");
        boolean phone =
                agent.contains("mobile") || agent.contains("android") || agent.contains("iphone");
        if (agent.contains("miniprogram") && possible.contains(PaymentScene.MINI_PROGRAM)) {
            return PaymentScene.MINI_PROGRAM;
        }
        if (inWechat && possible.contains(PaymentScene.INSIDE_APP)) {
            return PaymentScene.INSIDE_APP;
        }
        if (phone && possible.contains(PaymentScene.PHONE_BROWSER)) {
            return PaymentScene.PHONE_BROWSER;
        }
        if (!phone && possible.contains(PaymentScene.DESKTOP_BROWSER)) {
            return PaymentScene.DESKTOP_BROWSER;
        }
        if (possible.contains(PaymentScene.QR_CODE)) {
            return PaymentScene.QR_CODE;
        }
        throw new PaymentRefusedException(
                PaymentRefusedException.Reason.UNKNOWN_SCENE,
                "no way to ask a payer in the browser " + userAgent);
    }

    /** Where the sender of this request stands. */
    static PayerPlace of(HttpServletRequest request, Set<PaymentScene> possible, String openid) {
        PaymentScene scene = scene(request.getHeader("User-Agent"), possible);
        return new PayerPlace(
                scene, scene == PaymentScene.INSIDE_APP ? openid : "", request.getRemoteAddr());
    }
}
