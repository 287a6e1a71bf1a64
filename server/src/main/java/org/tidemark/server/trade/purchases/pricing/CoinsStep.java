package org.tidemark.server.trade.purchases.pricing;

import org.springframework.stereotype.Component;

/** Spreads what coins shall pay over the lines, first lines first, within their offers. */
@Component
class CoinsStep implements PriceStep {

    @Override
    public PriceStage stage() {
        return PriceStage.COINS;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        Pricing now = pricing;
        long toGo = pricing.question().coinsFen();
        for (PricedLine line : pricing.lines()) {
            long coins = Math.min(toGo, line.mostCoinsFen());
            now = now.paidBy(line.line(), coins, line.walletFen());
            toGo -= coins;
        }
        if (toGo > 0) {
            throw new PricingException(
                    PricingException.Problem.PARTS,
                    "coins may pay %d fen of it, not %d"
                            .formatted(pricing.mostCoinsFen(), pricing.question().coinsFen()));
        }
        return now;
    }
}
