package org.tidemark.server.money.wechat;

import com.google.gson.JsonObject;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.bills.BillSource;

/**
 * The trade bills of WeChat Pay: asked for by day, then downloaded from where the answer says, and
 * held against the hash in it, since the download itself has no signature.
 */
final class WechatBills implements BillSource {

    /** The most of a bill that is taken. */
    private static final int MOST_BYTES = 64 << 20;

    private final WechatMerchant merchant;

    WechatBills(WechatMerchant merchant) {
        this.merchant = merchant;
    }

    @Override
    public String provider() {
        return "wechat";
    }

    @Override
    public Fetched fetch(LocalDate day) {
        String what = "the bill of " + day;
        return WechatFaults.call(
                what,
                () -> {
                    try {
                        return new Fetched.Bill(downloaded(what, asked(day)));
                    } catch (ServiceException said) {
                        return switch (said.getErrorCode()) {
                            case "NO_STATEMENT_EXIST" -> new Fetched.None();
                            case "STATEMENT_CREATING" -> new Fetched.Later();
                            case null, default -> throw said;
                        };
                    }
                });
    }

    private JsonObject asked(LocalDate day) {
        return merchant.http()
                .execute(
                        WechatMerchant.request(
                                        HttpMethod.GET,
                                        "/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL")
                                .build(),
                        JsonObject.class)
                .getServiceResponse();
    }

    private byte[] downloaded(String what, JsonObject answer) {
        byte[] bill;
        try (InputStream in =
                merchant.http().download(WechatMerchant.text(answer, "download_url"))) {
            bill = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": it did not come to its end", broken);
        }
        if (bill.length > MOST_BYTES) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": it is larger than " + MOST_BYTES + " bytes");
        }
        if (!WechatMerchant.text(answer, "hash_type").equals("SHA1")
                || !sha1(bill).equalsIgnoreCase(WechatMerchant.text(answer, "hash_value"))) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": what came is not what was announced");
        }
        return bill;
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
