package org.tidemark.server.money.wallet;

import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command.HoldAsset;

/**
 * One amount that is set aside.
 *
 * @param purpose key of what it is for
 * @param number of the order or withdrawal that it is for
 * @param coins whether it is coins, in hundredths; else money, in fen
 */
public record HeldLine(String purpose, String number, boolean coins, long amount) {

    static HeldLine of(OpenHold hold) {
        String name = hold.name();
        boolean withdrawal = name.matches("w[0-9]{18}[nf]");
        boolean fee = withdrawal && name.endsWith("f");
        return new HeldLine(
                withdrawal
                        ? fee ? "wallet.held.fee" : "wallet.held.withdrawal"
                        : "wallet.held.order",
                withdrawal ? name.substring(0, name.length() - 1) : name,
                hold.asset() == HoldAsset.COINS,
                hold.amount());
    }
}
