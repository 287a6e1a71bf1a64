package org.tidemark.server.trade.stores;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;

/**
 * What a customer sends to pay. Everything else about a purchase is ours.
 *
 * @param number the order's number as the page gave it, so that sending twice is paying once
 * @param amount in yuan
 * @param wallet how much the wallet shall pay, in yuan; empty for nothing
 * @param provider who shall bring the rest
 * @param disclosure what was shown before
 * @param coupon that he has chosen, empty for none
 */
record TillWish(
        String number,
        String amount,
        String wallet,
        String provider,
        String disclosure,
        String coupon) {

    private static final Pattern NUMBER = Pattern.compile("t[0-9]{18}");

    TillWish {
        number = Objects.requireNonNullElse(number, "");
        amount = Objects.requireNonNullElse(amount, "").strip();
        wallet = Objects.requireNonNullElse(wallet, "").strip();
        provider = Objects.requireNonNullElse(provider, "");
        disclosure = Objects.requireNonNullElse(disclosure, "");
        coupon = Objects.requireNonNullElse(coupon, "");
    }

    /** What cannot be read in it, or is more than a till takes. */
    Problems problems(Fen most) {
        Problems ofAmount = amountProblems(amount, most);
        Problems ofWallet =
                Fen.read(wallet).isPresent() || wallet.isEmpty()
                        ? Problems.NONE
                        : Problems.at("wallet", "stores.problem.part");
        Problems ofNumber =
                NUMBER.matcher(number).matches()
                        ? Problems.NONE
                        : Problems.whole("stores.problem.again");
        return ofAmount.and(ofWallet).and(ofNumber);
    }

    /** What is wrong with the amount of a purchase. */
    static Problems amountProblems(String typed, Fen most) {
        Optional<Fen> read = Fen.read(typed).filter(Fen::isPositive);
        if (read.isEmpty()) {
            return Problems.at("amount", "stores.problem.amount");
        }
        return read.get().fen() > most.fen()
                ? Problems.at("amount", "stores.problem.most", Figures.money(most, "CNY"))
                : Problems.NONE;
    }

    /** The amount of a wish without problems. */
    long amountFen() {
        return Fen.read(amount).orElseThrow().fen();
    }

    /** The wallet's part of it. */
    long walletFen() {
        return wallet.isEmpty() ? 0 : Fen.read(wallet).orElseThrow().fen();
    }
}
