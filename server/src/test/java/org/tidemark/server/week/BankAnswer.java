package org.tidemark.server.week;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a bank says of a list that it was given. */
final class BankAnswer {

    private BankAnswer() {}

    /** A file that says of each line of the list that it was paid. */
    static byte[] allPaid(List<String> list) {
        List<String> head = cells(list.getFirst());
        return list.stream()
                .skip(1)
                .map(BankAnswer::cells)
                .map(row ->
                        "%s,%s,%s,paid\n"
                                .formatted(
                                        row.get(head.indexOf("line")),
                                        row.get(head.indexOf("account")),
                                        row.get(head.indexOf("amount"))))
                .collect(Collectors.joining("", "line,account,amount,result\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String row) {
        return List.of(row.replace("\uFEFF", "").strip().split(",", -1));
    }
}
