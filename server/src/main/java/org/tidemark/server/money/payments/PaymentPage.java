package org.tidemark.server.money.payments;

import org.tidemark.server.people.wechat.MiniPages;

/**
 * What the page of a payment shows.
 *
 * @param code a drawn QR code to scan, empty where there is none
 * @param address of the provider's page, empty where there is none
 * @param appCall the values for the provider's app as JSON, empty where there are none
 * @param mini the page of the mini program that pays it, empty elsewhere
 * @param leadsTo where the payer reads what became of it
 */
public record PaymentPage(
        Payment payment, String code, String address, String appCall, String mini, String leadsTo) {

    /** What our book has, with no way to pay. */
    static PaymentPage result(Payment payment, String leadsTo) {
        return new PaymentPage(payment, "", "", "", "", leadsTo);
    }

    /** In the mini program, in whose web-view nothing can be paid. */
    static PaymentPage inMiniProgram(Payment payment, String leadsTo) {
        return new PaymentPage(
                payment, "", "", "", MiniPages.payment(payment.paymentId()), leadsTo);
    }
}
