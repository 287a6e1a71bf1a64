package org.tidemark.server.money.payments;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What somebody shall pay.
 *
 * @param paymentId our own number of it, unique for ever: 6 to 32 letters, digits, '-' or '_',
 *     which every provider takes
 * @param amountFen what is to be paid, in fen, above zero
 * @param description what the payer reads, at most 127 characters
 * @param scene where the payer stands
 * @param payer who the payer is to the provider (WeChat: his openid); needed inside an app, else
 *     empty
 * @param payerAddress the payer's network address; needed in the browser of a phone, else empty
 * @param expiresAt after this moment it can no longer be paid
 * @param shared whether the provider shall keep it until it is shared out
 */
public record PaymentRequest(
        String paymentId,
        long amountFen,
        String description,
        PaymentScene scene,
        String payer,
        String payerAddress,
        Instant expiresAt,
        boolean shared) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_-]{6,32}");
    private static final int MAX_DESCRIPTION = 127;

    public PaymentRequest {
        checkNumber(paymentId);
        checkAmount(amountFen);
        checkDescription(paymentId, description);
        boolean named = scene == PaymentScene.INSIDE_APP || scene == PaymentScene.MINI_PROGRAM;
        if (named && payer.isEmpty()) {
            throw new IllegalArgumentException(
                    "payment " + paymentId + ": inside an app the payer must be named");
        }
        if (scene == PaymentScene.PHONE_BROWSER && payerAddress.isEmpty()) {
            throw new IllegalArgumentException(
                    "payment " + paymentId + ": in a phone's browser the address must be given");
        }
    }

    /** One that is nobody's but the merchant's. */
    public PaymentRequest(
            String paymentId,
            long amountFen,
            String description,
            PaymentScene scene,
            String payer,
            String payerAddress,
            Instant expiresAt) {
        this(paymentId, amountFen, description, scene, payer, payerAddress, expiresAt, false);
    }

    static void checkNumber(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + number
                            + "\" is no number that every provider takes: 6 to 32 of a-z,"
                            + " A-Z, 0-9, '-', '_'");
        }
    }

    static void checkDescription(String paymentId, String description) {
        if (description.isBlank() || description.length() > MAX_DESCRIPTION) {
            throw new IllegalArgumentException(
                    "payment " + paymentId + ": a description has 1 to 127 characters");
        }
    }

    static void checkAmount(long amountFen) {
        if (amountFen <= 0 || amountFen > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    amountFen + " fen is not payable: 0.01 to 21474836.47 yuan");
        }
    }
}
