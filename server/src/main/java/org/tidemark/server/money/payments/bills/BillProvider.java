package org.tidemark.server.money.payments.bills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableException;

/** Whose bills can be read. */
enum BillProvider {
    WECHAT,
    ALIPAY;

    /** The columns by which its bills are known. */
    private List<String> needed() {
        return switch (this) {
            case WECHAT -> WechatBill.NEEDED;
            case ALIPAY -> AlipayBill.NEEDED;
        };
    }

    /** Its name, as payments have it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BillProvider> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Reads a bill; what is wrong with it is told in it. */
    ProviderBill read(byte[] file) {
        if (file.length == 0) {
            return ProviderBill.refused(FileMistake.file("bills.bad.none"));
        }
        try {
            Optional<BillTable> table = BillTable.of(file, needed());
            if (table.isEmpty()) {
                return ProviderBill.refused(
                        FileMistake.file("bills.bad.columns", String.join("、", needed())));
            }
            return switch (this) {
                case WECHAT -> new WechatBill(table.get()).read();
                case ALIPAY -> new AlipayBill(table.get()).read();
            };
        } catch (TableException unreadable) {
            return ProviderBill.refused(
                    FileMistake.file("bills.bad.unreadable", unreadable.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
