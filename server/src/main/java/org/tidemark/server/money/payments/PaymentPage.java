package org.tidemark.server.money.payments;

/**
 * What the page of a payment shows.
 *
 * @param code a drawn QR code to scan, empty where there is none
 * @param address of the provider's page, empty where there is none
 * @param appCall the values for the provider's app as JSON, empty where there are none
 * @param leadsTo where the payer reads what became of it
 */
public record PaymentPage(
        Payment payment, String code, String address, String appCall, String leadsTo) {

    /** What our book has, with no way to pay. */
    static PaymentPage result(Payment payment, String leadsTo) {
        return new PaymentPage(payment, "", "", "", leadsTo);
    }
}
