package org.tidemark.server.trade.purchases.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.engine.command.Command.HoldAsset;

/**
 * The number of a purchase, unique for ever. Nothing is read from it; whatever is asked of the
 * ledger or of a provider for the purchase has an id that derives from it.
 */
public record PurchaseNumber(String text) implements Comparable<PurchaseNumber> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,23}");

    private static final Pattern COMMAND = Pattern.compile("order-(" + FORM + ")(?:-\\d+)?");

    public PurchaseNumber {
        Objects.requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a purchase's number is a letter and up to 23 letters and digits, not \""
                            + text
                            + "\"");
        }
    }

    /** Whether that text could be one. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id of the command that settles it; a refusal is pinned, so each try has one. */
    public String commandId(int settleTry) {
        return "order-" + text + (settleTry == 1 ? "" : "-" + settleTry);
    }

    /** The number of the purchase that a command settles by its id; empty for any other id. */
    public static Optional<PurchaseNumber> ofCommand(String id) {
        Matcher command = COMMAND.matcher(id);
        return command.matches()
                ? Optional.of(new PurchaseNumber(command.group(1)))
                : Optional.empty();
    }

    /** The id of its payment of that try, letters and digits as every provider takes them. */
    public String attemptId(int attempt) {
        return text + "p" + attempt;
    }

    /** The name of the hold of a line's part. */
    public String holdId(int line, HoldAsset asset) {
        return text + "-" + line + (asset == HoldAsset.COINS ? "-c" : "-w");
    }

    /** The id of the refund of all of it, where it was refused and nothing had left. */
    public String refusedRefundId() {
        return text + "b";
    }

    @Override
    public int compareTo(PurchaseNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
