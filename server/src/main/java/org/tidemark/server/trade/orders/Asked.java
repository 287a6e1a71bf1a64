package org.tidemark.server.trade.orders;

import java.util.function.Supplier;
import org.tidemark.server.trade.purchases.model.NotNowException;
import org.tidemark.server.trade.purchases.pricing.PricingException;
import org.tidemark.server.trade.purchases.run.PurchaseProblemException;

/** Says in the words of the shop why a purchase cannot do what was asked of it. */
public final class Asked {

    private Asked() {}

    public static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotNowException not) {
            throw new OrderProblemException(
                    switch (not.why()) {
                        case STATE -> OrderProblem.STATE;
                        case AMOUNT -> OrderProblem.AMOUNT;
                        case UNKNOWN -> OrderProblem.UNKNOWN;
                    },
                    not);
        } catch (PurchaseProblemException not) {
            throw new OrderProblemException(
                    switch (not.problem()) {
                        case UNKNOWN -> OrderProblem.UNKNOWN;
                        case TOO_MANY_UNPAID -> OrderProblem.UNPAID;
                        case TOO_MANY_PIECES -> OrderProblem.TOO_MANY;
                        case NOT_COVERED -> OrderProblem.NOT_COVERED;
                        case PROVIDER -> OrderProblem.PROVIDER;
                        case TOO_LATE -> OrderProblem.TOO_LATE;
                    },
                    not);
        } catch (PricingException not) {
            throw new OrderProblemException(
                    switch (not.problem()) {
                        case PARTS -> OrderProblem.PARTS;
                        case PRICE -> OrderProblem.NOT_ON_SALE;
                    },
                    not);
        }
    }
}
