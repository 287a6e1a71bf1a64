package org.tidemark.server.trade.stores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;

/** A bank that pays or does not, and tells so in files with faults in them. */
final class RandomBank {

    private static final String HEADER = "备注,收款账号,交易金额,交易结果,银行流水号,失败原因\n";

    private final Random random;
    private final Map<String, Transfer> transfers = new LinkedHashMap<>();

    RandomBank(Random random) {
        this.random = random;
    }

    /** What the bank knows of a transfer. */
    static final class Transfer {
        final String line;
        final String account;
        final long fen;
        final String reference;
        boolean decided;
        boolean paid;
        boolean returned;

        private Transfer(String line, String account, long fen) {
            this.line = line;
            this.account = account;
            this.fen = fen;
            this.reference = "R" + line;
        }

        long outFen() {
            return paid && !returned ? fen : 0;
        }
    }

    /** Takes a list; somebody who brings a line twice is told so. */
    void take(String csv) {
        csv.lines()
                .skip(1)
                .map(row -> row.replace("\t", "").split(","))
                .forEach(cells -> {
                    Transfer transfer =
                            new Transfer(
                                    cells[0], cells[1], Fen.read(cells[4]).orElseThrow().fen());
                    if (transfers.put(cells[0], transfer) != null) {
                        throw new AssertionError("the bank was brought " + cells[0] + " twice");
                    }
                });
    }

    Collection<Transfer> all() {
        return transfers.values();
    }

    Transfer of(String line) {
        return transfers.get(line);
    }

    /** Pays most of what waits and refuses the rest; some of it later. */
    void work(int ofTen) {
        for (Transfer one : transfers.values()) {
            if (!one.decided && random.nextInt(10) < ofTen) {
                one.decided = true;
                one.paid = random.nextInt(10) < 6;
            }
        }
    }

    /** Pays all that waits. */
    void payAll() {
        transfers.values().stream()
                .filter(one -> !one.decided)
                .forEach(one -> {
                    one.decided = true;
                    one.paid = true;
                });
    }

    /** Sends one back that it has paid. */
    void sendBack(Transfer one) {
        one.returned = true;
    }

    /** A file of all that it has decided, each row as it is. */
    String clean() {
        return HEADER
                + transfers.values().stream()
                        .filter(one -> one.decided)
                        .map(RandomBank::row)
                        .collect(Collectors.joining());
    }

    /** A file of all that it has decided, with faults. */
    String faulty() {
        List<String> rows = new ArrayList<>();
        for (Transfer one : transfers.values()) {
            if (!one.decided) {
                if (random.nextInt(3) == 0) {
                    rows.add(row(one, one.fen, one.account, "处理中"));
                }
                continue;
            }
            String word = one.paid ? "交易成功" : "交易失败";
            switch (random.nextInt(8)) {
                case 0 -> {
                    rows.add(row(one));
                    rows.add(row(one, one.fen, one.account, random.nextBoolean() ? word : "交易失败"));
                }
                case 1 -> rows.add(row(one, one.fen + 1, one.account, word));
                case 2 -> rows.add(row(one, one.fen, "6.22202E+15", word));
                case 3 -> rows.add(row(one, one.fen, "****0000", word));
                case 4 -> rows.add(row(one, one.fen, one.account, "不成功"));
                default -> rows.add(row(one));
            }
        }
        rows.add("bl999999999999999999,****1234,1.00,交易成功,R0,\n");
        return HEADER + String.join("", rows);
    }

    private static String row(Transfer one) {
        return row(
                one,
                one.fen,
                "****" + one.account.substring(one.account.length() - 4),
                one.returned ? "退汇" : one.paid ? "交易成功" : "交易失败");
    }

    private static String row(Transfer one, long fen, String account, String word) {
        return "%s,%s,%s,%s,%s,%s\n"
                .formatted(
                        one.line,
                        account,
                        new Fen(fen).plain(),
                        word,
                        one.reference,
                        one.paid ? "" : "账户异常");
    }
}
