package org.tidemark.server.money.wechat;

import com.google.gson.JsonParseException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.notification.NotificationConfig;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;

/** Opens notices: first their time, then the signature, then the sealed transaction. */
final class WechatNotices {

    /** What WeChat Pay asks merchants to allow, both ways. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String DEFAULT_SIGN_TYPE = "WECHATPAY2-SHA256-RSA2048";

    private final NotificationParser parser;
    private final Clock clock;

    WechatNotices(NotificationConfig config, Clock clock) {
        this.parser = new NotificationParser(config);
        this.clock = clock;
    }

    /** What a notice tells, read as that kind of thing. */
    <T> T open(Notice notice, Class<T> kind) {
        String timestamp = notice.header("Wechatpay-Timestamp");
        checkAge(timestamp);
        String signType = notice.header("Wechatpay-Signature-Type");
        RequestParam signed =
                new RequestParam.Builder()
                        .serialNumber(notice.header("Wechatpay-Serial"))
                        .nonce(notice.header("Wechatpay-Nonce"))
                        .signature(notice.header("Wechatpay-Signature"))
                        .timestamp(timestamp)
                        .signType(signType.isEmpty() ? DEFAULT_SIGN_TYPE : signType)
                        .body(notice.body())
                        .build();
        try {
            return parser.parse(signed, kind);
        } catch (ValidationException e) {
            throw new NoticeRefusedException(
                    Reason.SIGNATURE, "a notice is not signed by WeChat Pay", e);
        } catch (WechatPayException
                | IllegalArgumentException
                | JsonParseException
                | NullPointerException e) { // what the library throws where a part is missing
            throw new NoticeRefusedException(
                    Reason.MALFORMED,
                    "a notice of WeChat Pay cannot be opened; is the APIv3 key the present one?",
                    e);
        }
    }

    private void checkAge(String timestamp) {
        Instant signedAt;
        try {
            signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new NoticeRefusedException(
                    Reason.MALFORMED, "a notice without a Wechatpay-Timestamp", e);
        }
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw new NoticeRefusedException(
                    Reason.STALE,
                    "a notice signed at "
                            + signedAt
                            + " is more than 5 minutes from now; if new"
                            + " ones are refused too, the clock of this machine is wrong");
        }
    }
}
