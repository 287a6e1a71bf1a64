package org.tidemark.simulator.orderfile;

import java.util.Arrays;
import java.util.Locale;

/** Whose the amounts of a file are, where an order stands in several rows. */
public enum OrderAmounts {
    /**
     * The rows', unless every order of several rows has the same amount in all of them: then they
     * are the orders', and it is said aloud.
     */
    AUTO,
    /** Each row's own. */
    ROWS,
    /** The whole order's, repeated in each of its rows. */
    ORDERS;

    /**
     * The one of that name.
     *
     * @throws OrderFileException when there is none
     */
    public static OrderAmounts of(String key) throws OrderFileException {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(key.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new OrderFileException(
                                "金额属于谁：auto、rows（每行各自）或 orders（整张订单）；没有“" + key + "”",
                                "amounts are of rows or of orders, or auto; not \"" + key + "\""));
    }
}
