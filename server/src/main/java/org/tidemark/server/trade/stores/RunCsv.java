package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;

/** A settlement run as a list for the bank: RFC 4180, with a mark so that tables read UTF-8. */
final class RunCsv {

    private static final String MARK = "\uFEFF";
    private static final String HEAD = "payout,store,name,licence,amount,currency,state,reference";

    private RunCsv() {}

    static String of(List<StorePayout> payouts, StoreBook stores) {
        return payouts.stream()
                .map(payout -> line(payout, stores.find(payout.storeId())))
                .collect(Collectors.joining("\r\n", MARK + HEAD + "\r\n", "\r\n"));
    }

    private static String line(StorePayout payout, Optional<StoreRecord> store) {
        return String.join(
                ",",
                payout.id(),
                payout.storeId(),
                cell(store.map(known -> known.name().zh()).orElse("")),
                cell(store.map(StoreRecord::licence).orElse("")),
                new Fen(payout.amountFen()).plain(),
                "CNY",
                payout.state().name(),
                cell(payout.bankReference()));
    }

    /** Quoted; what a table would take for a formula is told to be text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
