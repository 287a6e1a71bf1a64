package org.tidemark.server.money.books;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * All accounts of a period in one asset.
 *
 * @param lines in the order of {@link #ORDER}
 */
public record TrialBalance(BookPeriod period, String asset, List<BookLine> lines) {

    private static final String FUNDS = "";

    /** The world outside first, then what belongs to others, then funds, then the operator's. */
    private static final List<String> ORDER =
            List.of(
                    "external-payments",
                    "external-advertisers",
                    "external-investors",
                    "external-payouts",
                    "members",
                    "members-held",
                    "stores",
                    "suppliers",
                    "tax",
                    "pool",
                    "orphan",
                    FUNDS,
                    "issuer",
                    "platform");

    public TrialBalance {
        lines =
                lines.stream()
                        .filter(BookLine::isMoved)
                        .sorted(
                                Comparator.comparingInt((BookLine line) -> place(line.account()))
                                        .thenComparing(line -> line.account().name()))
                        .toList();
    }

    private static int place(BookAccount account) {
        int place = ORDER.indexOf(account.kind());
        return place < 0 ? ORDER.indexOf(FUNDS) : place;
    }

    /** One account; nothing where it never moved. */
    public BookLine of(BookAccount account) {
        return lines.stream()
                .filter(line -> line.account().equals(account))
                .findFirst()
                .orElse(new BookLine(account, 0, 0, 0));
    }

    /** What all accounts held before the first day: zero, where all is well. */
    public long openingSum() {
        return sum(BookLine::openingAmount);
    }

    /** What came in. */
    public long incomingSum() {
        return sum(BookLine::incoming);
    }

    /** What went out: as much as came in, where all is well. */
    public long outgoingSum() {
        return sum(BookLine::outgoing);
    }

    /** What all accounts held after the last day: zero, where all is well. */
    public long closingSum() {
        return sum(BookLine::closingAmount);
    }

    /** Whether nothing came from nowhere and nothing is gone. */
    public boolean isBalanced() {
        return openingSum() == 0 && incomingSum() == outgoingSum();
    }

    private long sum(ToLongFunction<BookLine> amount) {
        return lines.stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    /**
     * The hash of all its figures: SHA-256 of a line for each account, in hex.
     *
     * @param all the balances of every asset, in their order
     */
    static String fingerprint(List<TrialBalance> all) {
        StringBuilder text = new StringBuilder();
        for (TrialBalance one : all) {
            for (BookLine line : one.lines) {
                text.append(one.asset)
                        .append(' ')
                        .append(line.account().name())
                        .append(' ')
                        .append(line.openingAmount())
                        .append(' ')
                        .append(line.incoming())
                        .append(' ')
                        .append(line.outgoing())
                        .append('\n');
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
