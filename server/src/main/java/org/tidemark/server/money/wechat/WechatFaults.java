package org.tidemark.server.money.wechat;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.WechatPayException;
import java.util.Set;
import java.util.function.Supplier;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;

/** Tells a no from an answer that did not come. */
final class WechatFaults {

    /** Answers to "there is none". */
    private static final Set<String> ABSENT =
            Set.of(
                    "ORDER_NOT_EXIST",
                    "ORDERNOTEXIST",
                    "RESOURCE_NOT_EXISTS",
                    "NOT_FOUND",
                    "RECORD_NOT_EXISTS");

    /** Refusals below 500 after which the call may be repeated as it is. */
    private static final Set<String> TRY_AGAIN =
            Set.of("FREQUENCY_LIMITED", "RATELIMIT_EXCEEDED", "SYSTEM_ERROR", "SYSTEMERROR");

    private WechatFaults() {}

    /** Calls, and gives {@code ifAbsent} where WeChat Pay says that there is no such thing. */
    static <T> T call(String what, Supplier<T> call, Supplier<T> ifAbsent) {
        try {
            return call.get();
        } catch (ServiceException e) {
            if (e.getHttpStatusCode() == 404 && ABSENT.contains(e.getErrorCode())) {
                return ifAbsent.get();
            }
            throw said(what, e);
        } catch (WechatPayException | IllegalArgumentException e) {
            // The SDK throws the latter for the timestamp of an answer; its text quotes the answer.
            throw new PaymentProviderException(
                    Outcome.UNKNOWN,
                    what
                            + ": no answer of WeChat Pay that can be trusted; query before"
                            + " anything else",
                    e);
        }
    }

    /** Calls what can not be absent. */
    static <T> T call(String what, Supplier<T> call) {
        return call(
                what,
                call,
                () -> {
                    throw new PaymentProviderException(
                            Outcome.REFUSED, what + ": WeChat Pay knows of no such order");
                });
    }

    private static PaymentProviderException said(String what, ServiceException e) {
        boolean unknown = e.getHttpStatusCode() >= 500 || TRY_AGAIN.contains(e.getErrorCode());
        return new PaymentProviderException(
                unknown ? Outcome.UNKNOWN : Outcome.REFUSED,
                what
                        + ": WeChat Pay answers "
                        + e.getHttpStatusCode()
                        + " "
                        + e.getErrorCode()
                        + ", "
                        + e.getErrorMessage(),
                e);
    }
}
