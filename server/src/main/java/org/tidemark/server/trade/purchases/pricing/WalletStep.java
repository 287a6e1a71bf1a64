package org.tidemark.server.trade.purchases.pricing;

import org.springframework.stereotype.Component;

/** Spreads what the wallet shall pay over what coins leave of the lines, first lines first. */
@Component
class WalletStep implements PriceStep {

    @Override
    public PriceStage stage() {
        return PriceStage.WALLET;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        Pricing now = pricing;
        long toGo = pricing.question().walletFen();
        for (PricedLine line : pricing.lines()) {
            long wallet = Math.min(toGo, line.amountFen() - line.coinsFen());
            now = now.paidBy(line.line(), line.coinsFen(), wallet);
            toGo -= wallet;
        }
        if (toGo > 0) {
            throw new PricingException(
                    PricingException.Problem.PARTS,
                    "the wallet is to pay %d fen more than it comes to".formatted(toGo));
        }
        return now;
    }
}
