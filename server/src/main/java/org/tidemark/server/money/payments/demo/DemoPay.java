package org.tidemark.server.money.payments.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.PaymentProvider;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.PaymentRequest;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.PaymentStatus;
import org.tidemark.server.money.payments.RefundRequest;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.ReportedPayment;
import org.tidemark.server.money.payments.SimulatedPayer;

/**
 * Payments without money. {@link #pay} is what its page does when the payer presses the button; the
 * notice that it gives goes to the desk like any other.
 */
public final class DemoPay implements PaymentProvider, SimulatedPayer {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int KEY_BYTES = 32;
    private static final int MAX_PAYMENTS = 100_000;

    private final Map<String, ReportedPayment> payments = new ConcurrentHashMap<>();
    private final Map<String, RefundRequest> refunds = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    public DemoPay(Clock clock) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Set<PaymentScene> scenes() {
        return EnumSet.complementOf(EnumSet.of(PaymentScene.MINI_PROGRAM));
    }

    @Override
    public NextStep create(PaymentRequest request) {
        if (payments.size() >= MAX_PAYMENTS) {
            throw new PaymentProviderException(
                    Outcome.REFUSED, "the demo provider is full; start the platform anew");
        }
        payments.putIfAbsent(
                request.paymentId(),
                new ReportedPayment(
                        request.paymentId(), PaymentStatus.OPEN, request.amountFen(), ""));
        return new NextStep.GoTo(URI.create("/pay/demo/" + request.paymentId()));
    }

    /** The payer pays: gives the signed notice of it. Paying twice is paying once. */
    @Override
    public Notice pay(String paymentId) {
        ReportedPayment paid =
                payments.computeIfPresent(
                        paymentId,
                        (id, known) ->
                                known.status() == PaymentStatus.OPEN
                                        ? new ReportedPayment(
                                                id,
                                                PaymentStatus.PAID,
                                                known.amountFen(),
                                                "demo-" + id)
                                        : known);
        if (paid == null || !paid.received()) {
            throw new PaymentProviderException(
                    Outcome.REFUSED, "payment " + paymentId + " cannot be paid with the demo");
        }
        String body = paymentId + "\n" + paid.amountFen() + "\n" + paid.providerNumber();
        String time = Long.toString(clock.instant().getEpochSecond());
        return new Notice(
                Map.of("Demo-Timestamp", time, "Demo-Signature", signature(time, body)), body);
    }

    @Override
    public NoticeVerdict verify(Notice notice) {
        String time = notice.header("Demo-Timestamp");
        byte[] expected = signature(time, notice.body()).getBytes(StandardCharsets.US_ASCII);
        byte[] given = notice.header("Demo-Signature").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new NoticeRefusedException(
                    Reason.SIGNATURE, "a notice is not signed by the demo provider of this start");
        }
        // Signed by ourselves, so its parts can be read.
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(time));
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw new NoticeRefusedException(
                    Reason.STALE, "a notice of the demo provider of " + signedAt);
        }
        String[] parts = notice.body().split("\n", -1);
        return new NoticeVerdict.Believed(
                new ReportedPayment(
                        parts[0], PaymentStatus.PAID, Long.parseLong(parts[1]), parts[2]));
    }

    @Override
    public ReportedPayment query(String paymentId) {
        return payments.getOrDefault(
                paymentId, new ReportedPayment(paymentId, PaymentStatus.OPEN, 0, ""));
    }

    @Override
    public void close(String paymentId) {
        payments.computeIfPresent(
                paymentId,
                (id, known) ->
                        known.status() == PaymentStatus.OPEN
                                ? new ReportedPayment(
                                        id, PaymentStatus.CLOSED, known.amountFen(), "")
                                : known);
    }

    @Override
    public RefundStatus refund(RefundRequest request) {
        ReportedPayment paid = query(request.paymentId());
        if (!paid.received()) {
            throw new PaymentProviderException(
                    Outcome.REFUSED, "payment " + request.paymentId() + " was never paid");
        }
        refunds.putIfAbsent(request.refundId(), request);
        payments.put(
                request.paymentId(),
                new ReportedPayment(
                        paid.paymentId(),
                        PaymentStatus.REFUNDED,
                        paid.amountFen(),
                        paid.providerNumber()));
        return RefundStatus.DONE;
    }

    @Override
    public RefundStatus queryRefund(String paymentId, String refundId) {
        return refunds.containsKey(refundId) ? RefundStatus.DONE : RefundStatus.ABSENT;
    }

    @Override
    public String acknowledgement() {
        return "ok";
    }

    private String signature(String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((time + "\n" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
