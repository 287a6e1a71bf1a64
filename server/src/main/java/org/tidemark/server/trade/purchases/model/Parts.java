package org.tidemark.server.trade.purchases.model;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Exact;

/**
 * An amount by where it comes from; each in fen (coins count 1.00 for a yuan), none below zero.
 *
 * @param providerFen paid through a payment provider
 * @param coinsFen paid with coins
 * @param walletFen paid from the wallet
 */
public record Parts(long providerFen, long coinsFen, long walletFen) {

    public static final Parts NONE = new Parts(0, 0, 0);

    public Parts {
        if (providerFen < 0 || coinsFen < 0 || walletFen < 0) {
            throw new IllegalArgumentException(
                    "parts of an amount are never negative: %d, %d, %d fen"
                            .formatted(providerFen, coinsFen, walletFen));
        }
    }

    /** What a line is paid with, one of {@link #spread}. */
    public record Payable(long amountFen, int coinsPpm) {

        /** The most of it that coins may pay (SPEC 5.2). */
        public long mostCoinsFen() {
            return Exact.shareFloor(amountFen, coinsPpm);
        }
    }

    /** All three together, in fen. */
    public long amountFen() {
        return Math.addExact(Math.addExact(providerFen, coinsFen), walletFen);
    }

    public Parts plus(Parts other) {
        return new Parts(
                Math.addExact(providerFen, other.providerFen),
                Math.addExact(coinsFen, other.coinsFen),
                Math.addExact(walletFen, other.walletFen));
    }

    /**
     * What is left without the other.
     *
     * @throws IllegalArgumentException when more is taken than there is, of any source
     */
    public Parts minus(Parts other) {
        return new Parts(
                providerFen - other.providerFen,
                coinsFen - other.coinsFen,
                walletFen - other.walletFen);
    }

    /**
     * Where a refund of this line goes back to: to the provider as far as it paid, then coins, then
     * the wallet. Only as many coins as would be too many for what is left (SPEC 5.2) go first.
     *
     * @param refundFen at most {@link #amountFen}
     * @param coinsPpm the largest share of the line that coins may pay
     */
    public Parts refund(long refundFen, int coinsPpm) {
        if (refundFen < 0 || refundFen > amountFen()) {
            throw new IllegalArgumentException(
                    refundFen + " fen cannot go back of " + amountFen() + " fen");
        }
        long coinsMayStay = Exact.shareFloor(amountFen() - refundFen, coinsPpm);
        long coinsFirst = Math.max(0, coinsFen - coinsMayStay);
        long provider = Math.min(providerFen, refundFen - coinsFirst);
        long coins = Math.min(coinsFen, refundFen - provider);
        return new Parts(provider, coins, refundFen - provider - coins);
    }

    /** The most that coins may pay of these lines, in fen. */
    public static long mostCoinsFen(List<Payable> lines) {
        return lines.stream().mapToLong(Payable::mostCoinsFen).sum();
    }

    /**
     * Shares a buyer's wish over the lines, first lines first; the provider pays the rest.
     *
     * @throws IllegalArgumentException when it is more than the lines take
     */
    public static List<Parts> spread(List<Payable> lines, long coinsFen, long walletFen) {
        long coinsToGo = coinsFen;
        long walletToGo = walletFen;
        List<Parts> spread = new ArrayList<>();
        for (Payable line : lines) {
            long coins = Math.min(coinsToGo, line.mostCoinsFen());
            long wallet = Math.min(walletToGo, line.amountFen() - coins);
            coinsToGo -= coins;
            walletToGo -= wallet;
            spread.add(new Parts(line.amountFen() - coins - wallet, coins, wallet));
        }
        if (coinsFen < 0 || walletFen < 0 || coinsToGo > 0 || walletToGo > 0) {
            throw new IllegalArgumentException(
                    "%d fen in coins and %d fen of the wallet are more than the lines take"
                            .formatted(coinsFen, walletFen));
        }
        return spread;
    }
}
