package org.tidemark.server.money.wechat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.wechat.pay.java.core.exception.ServiceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.sharing.ShareProvider;
import org.tidemark.server.money.sharing.ShareReceiver;
import org.tidemark.server.money.sharing.model.ShareWord;

/** Profit sharing of a direct merchant. One receiver a payment; what is left is freed with it. */
final class WechatSharing implements ShareProvider {

    private static final String RECEIVERS = "/v3/profitsharing/receivers/add";
    private static final String ORDERS = "/v3/profitsharing/orders";
    private static final String DESCRIPTION = "门店货款";
    private static final String REST = "解冻剩余资金";

    private final WechatMerchant merchant;

    WechatSharing(WechatMerchant merchant) {
        this.merchant = merchant;
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public void add(ShareReceiver receiver) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("appid", merchant.appId());
        body.putAll(named(receiver));
        body.put("relation_type", "STORE");
        merchant.post("adding receiver " + receiver, RECEIVERS, body);
    }

    private Map<String, Object> named(ShareReceiver receiver) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("type", receiver.kind().name());
        named.put("account", receiver.account());
        named.put("name", merchant.sealed(receiver.name()));
        return named;
    }

    @Override
    public ShareWord share(
            String transaction, String shareId, ShareReceiver receiver, long amountFen) {
        Map<String, Object> one = named(receiver);
        one.put("amount", amountFen);
        one.put("description", DESCRIPTION);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("appid", merchant.appId());
        body.put("transaction_id", transaction);
        body.put("out_order_no", shareId);
        body.put("receivers", List.of(one));
        body.put("unfreeze_unsplit", true);
        String what = "sharing " + shareId;
        try {
            return word(
                    what,
                    transaction,
                    shareId,
                    receiver,
                    amountFen,
                    merchant.post(what, ORDERS, body));
        } catch (PaymentProviderException no) {
            if (no.outcome() == Outcome.REFUSED && no.getCause() instanceof ServiceException said) {
                return new ShareWord(
                        ShareWord.Kind.REFUSED,
                        Objects.requireNonNullElse(said.getErrorCode(), ""));
            }
            throw no;
        }
    }

    @Override
    public ShareWord query(
            String transaction, String shareId, ShareReceiver receiver, long amountFen) {
        String what = "querying share " + shareId;
        JsonObject answer =
                merchant.get(
                        what,
                        ORDERS + "/" + shareId + "?transaction_id=" + transaction,
                        JsonObject::new);
        return answer.size() == 0
                ? ShareWord.of(ShareWord.Kind.ABSENT)
                : word(what, transaction, shareId, receiver, amountFen, answer);
    }

    @Override
    public void free(String transaction, String shareId) {
        merchant.post(
                "freeing the payment of share " + shareId,
                ORDERS + "/unfreeze",
                Map.of(
                        "transaction_id",
                        transaction,
                        "out_order_no",
                        shareId + "f",
                        "description",
                        REST));
    }

    /**
     * What an answer says of our receiver; of another share, receiver or amount it says nothing.
     */
    private static ShareWord word(
            String what,
            String transaction,
            String shareId,
            ShareReceiver receiver,
            long amountFen,
            JsonObject answer) {
        if (!shareId.equals(WechatMerchant.text(answer, "out_order_no"))
                || !transaction.equals(WechatMerchant.text(answer, "transaction_id"))) {
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, what + ": WeChat Pay answers about another share");
        }
        if (!"FINISHED".equals(WechatMerchant.text(answer, "state"))) {
            return ShareWord.of(ShareWord.Kind.PENDING);
        }
        JsonElement all = answer.get("receivers");
        for (JsonElement each :
                all != null && all.isJsonArray() ? all.getAsJsonArray() : new JsonArray()) {
            if (each instanceof JsonObject one
                    && receiver.account().equals(WechatMerchant.text(one, "account"))
                    && receiver.kind().name().equals(WechatMerchant.text(one, "type"))) {
                return ofReceiver(what, amountFen, one);
            }
        }
        throw new PaymentProviderException(
                Outcome.UNKNOWN, what + ": WeChat Pay does not say what the receiver got");
    }

    private static ShareWord ofReceiver(String what, long amountFen, JsonObject one) {
        return switch (WechatMerchant.text(one, "result")) {
            case "SUCCESS" -> {
                if (!Long.toString(amountFen).equals(WechatMerchant.text(one, "amount"))) {
                    throw new PaymentProviderException(
                            Outcome.UNKNOWN, what + ": WeChat Pay shared another amount");
                }
                yield ShareWord.of(ShareWord.Kind.DONE);
            }
            case "CLOSED" ->
                    new ShareWord(ShareWord.Kind.CLOSED, WechatMerchant.text(one, "fail_reason"));
            default -> ShareWord.of(ShareWord.Kind.PENDING);
        };
    }
}
