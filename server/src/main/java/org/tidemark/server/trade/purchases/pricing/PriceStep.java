package org.tidemark.server.trade.purchases.pricing;

/**
 * A step in the making of a price: a bean each. It may be asked at any time and as often as a page
 * is looked at, so it changes nothing in the world; what it says must hold until the form is sent.
 */
public interface PriceStep {

    /** When it has its turn. */
    PriceStage stage();

    /**
     * Where it stands among the steps of its stage, lowest first; give one where the order makes
     * another price. Steps of one rank follow each other by the name of their class.
     */
    default int rank() {
        return 0;
    }

    /**
     * The price after this step.
     *
     * @throws PricingException where it cannot be bought like this
     */
    Pricing apply(Pricing pricing);
}
