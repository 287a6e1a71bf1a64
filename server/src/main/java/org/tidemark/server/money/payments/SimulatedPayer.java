package org.tidemark.server.money.payments;

/** Stands in for whoever pays, where no real money moves. */
public interface SimulatedPayer {

    /**
     * The payer pays: gives the signed notice of it, for {@link Payments#take}. Paying twice is
     * paying once.
     */
    Notice pay(String paymentId);
}
