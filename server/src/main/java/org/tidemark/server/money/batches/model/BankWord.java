package org.tidemark.server.money.batches.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bank says of a transfer. A text that is not known to the letter is unreadable. */
public enum BankWord {
    PAID(
            LineEvent.PAY,
            "成功",
            "交易成功",
            "付款成功",
            "支付成功",
            "转账成功",
            "处理成功",
            "已成功",
            "已付款",
            "已支付",
            "已入账",
            "已到账",
            "paid",
            "success",
            "successful",
            "succeeded",
            "completed",
            "ok"),
    FAILED(
            LineEvent.FAIL,
            "失败",
            "交易失败",
            "付款失败",
            "支付失败",
            "转账失败",
            "处理失败",
            "已失败",
            "拒绝",
            "已拒绝",
            "已撤销",
            "failed",
            "failure",
            "fail",
            "rejected",
            "refused",
            "cancelled",
            "canceled"),
    RETURNED(LineEvent.RETURN, "退回", "已退回", "退票", "已退票", "退汇", "已退汇", "returned", "sent back"),
    UNDERWAY(
            null,
            "处理中",
            "待处理",
            "已受理",
            "银行处理中",
            "交易处理中",
            "processing",
            "pending",
            "accepted",
            "submitted"),
    UNREADABLE(null);

    private static final String END = "\n";

    private final @Nullable LineEvent event;
    private final String texts;

    BankWord(@Nullable LineEvent event, String... texts) {
        this.event = event;
        this.texts = END + String.join(END, texts) + END;
    }

    /** Reads it. */
    public static BankWord of(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.texts.contains(END + plain + END))
                .findFirst()
                .orElse(UNREADABLE);
    }

    /** What happens to the line by it; empty for nothing. */
    public Optional<LineEvent> event() {
        return Optional.ofNullable(event);
    }

    /** The key of what people read. */
    public String key() {
        return "batches.word." + name();
    }
}
