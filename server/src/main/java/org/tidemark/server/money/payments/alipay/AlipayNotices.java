package org.tidemark.server.money.payments.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.internal.util.AlipaySignature;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.ReportedPayment;

/** Reads notices: a form, signed over its sorted fields without {@code sign} and its type. */
final class AlipayNotices {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int MAX_FIELDS = 200;

    private final AlipayProperties account;
    private final Clock clock;

    AlipayNotices(AlipayProperties account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** What a notice says and whether it is recent enough to be believed. */
    NoticeVerdict open(Notice notice) {
        Map<String, String> fields = fields(notice.body());
        if (!signed(fields)) {
            throw new NoticeRefusedException(
                    Reason.SIGNATURE, "a notice is not signed by Alipay; is its public key ours?");
        }
        String app = required(fields, "app_id");
        String seller = required(fields, "seller_id");
        if (!account.appId().equals(app) || !account.sellerId().equals(seller)) {
            throw new NoticeRefusedException(
                    Reason.MERCHANT,
                    "a notice is for seller " + seller + ", app " + app + ", not for " + account);
        }
        ReportedPayment told = told(fields);
        return recent(fields)
                ? new NoticeVerdict.Believed(told)
                : new NoticeVerdict.Doubted(told.paymentId());
    }

    private boolean signed(Map<String, String> fields) {
        if (!"RSA2".equals(fields.get("sign_type")) || !fields.containsKey("sign")) {
            return false;
        }
        try {
            // The SDK takes sign and sign_type out of the map that it is given.
            return AlipaySignature.rsaCheckV1(
                    new HashMap<>(fields), account.publicKey(), "UTF-8", "RSA2");
        } catch (AlipayApiException e) {
            return false;
        }
    }

    private boolean recent(Map<String, String> fields) {
        try {
            var sentAt =
                    LocalDateTime.parse(required(fields, "notify_time"), TIME).toInstant(CHINA);
            return Duration.between(sentAt, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (DateTimeException e) {
            throw new NoticeRefusedException(
                    Reason.MALFORMED, "a notice of Alipay with a notify_time that is none", e);
        }
    }

    private static ReportedPayment told(Map<String, String> fields) {
        try {
            return new ReportedPayment(
                    required(fields, "out_trade_no"),
                    AlipayStates.of(
                            required(fields, "trade_status"), fields.containsKey("gmt_payment")),
                    Fen.parse(required(fields, "total_amount")).fen(),
                    required(fields, "trade_no"));
        } catch (MalformedAmountException e) {
            throw new NoticeRefusedException(
                    Reason.MALFORMED, "a notice of Alipay with a total_amount that is none", e);
        }
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", MAX_FIELDS + 1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || fields.size() == MAX_FIELDS) {
                throw new NoticeRefusedException(Reason.MALFORMED, "a notice of Alipay is no form");
            }
            String name = decoded(pair.substring(0, equals));
            if (fields.put(name, decoded(pair.substring(equals + 1))) != null) {
                throw new NoticeRefusedException(
                        Reason.MALFORMED, "a notice of Alipay has its field " + name + " twice");
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NoticeRefusedException(
                    Reason.MALFORMED, "a notice of Alipay is not URL-encoded", e);
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw new NoticeRefusedException(
                    Reason.MALFORMED, "a notice of Alipay without " + name);
        }
        return value;
    }
}
