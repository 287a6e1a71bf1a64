package org.tidemark.server.money.payments.alipay;

import com.alipay.api.AlipayResponse;
import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.bills.BillSource;

/**
 * The trade bills of Alipay: asked for by day, then downloaded within half a minute from the
 * address in the signed answer.
 */
final class AlipayBills implements BillSource {

    /** The most of a bill that is taken. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int OK = 200;
    private static final String NO_BILL = "bill_not_exist";

    private final AlipayCalls calls;
    private final String scheme;
    private final Duration timeout;
    private final HttpClient http;

    AlipayBills(AlipayProperties account) {
        this.calls = new AlipayCalls(account);
        this.scheme = account.gateway().getScheme();
        this.timeout = account.timeout();
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public String provider() {
        return "alipay";
    }

    @Override
    public Fetched fetch(LocalDate day) {
        String what = "the bill of " + day;
        var model = new AlipayDataDataserviceBillDownloadurlQueryModel();
        model.setBillType("trade");
        model.setBillDate(day.toString());
        var request = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        request.setBizModel(model);
        var answer = calls.call(request, what, AlipayBills::isNone);
        return isNone(answer)
                ? new Fetched.None()
                : new Fetched.Bill(downloaded(what, answer.getBillDownloadUrl()));
    }

    private static boolean isNone(AlipayResponse answer) {
        return answer.getSubCode() != null && answer.getSubCode().contains(NO_BILL);
    }

    /** From an address that Alipay has signed, and as safely as the gateway itself. */
    private byte[] downloaded(String what, String address) {
        try {
            URI place = URI.create(String.valueOf(address));
            if (!scheme.equals(place.getScheme())) {
                throw new PaymentProviderException(
                        Outcome.UNKNOWN, what + ": it is to be fetched from " + place.getScheme());
            }
            HttpResponse<InputStream> answer =
                    http.send(
                            HttpRequest.newBuilder(place).timeout(timeout).GET().build(),
                            BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                byte[] bill = in.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != OK || bill.length > MOST_BYTES) {
                    throw new PaymentProviderException(
                            Outcome.UNKNOWN,
                            what + ": the download answers " + answer.statusCode());
                }
                return bill;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": it did not come to its end", broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new PaymentProviderException(Outcome.UNKNOWN, what + ": interrupted", ending);
        }
    }
}
