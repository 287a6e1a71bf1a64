package org.tidemark.engine.money;

/**
 * What a text may look like and still be an amount.
 *
 * @param signed whether it may be below zero: {@code -5}, {@code 5-}, {@code (5)}, with the minus
 *     of a keyboard, of typesetting or in full width; a plus may stand before it then, too
 * @param decimalComma whether the comma stands before the decimals and the point between thousands,
 *     {@code 1.234,50}
 * @param idleZeros whether zeros may stand beyond the last decimal that counts, {@code 11.7700}
 */
public record AmountStyle(boolean signed, boolean decimalComma, boolean idleZeros) {

    /** What people type into a form. */
    public static final AmountStyle FORM = new AmountStyle(false, false, false);

    /** What tables hold: also amounts below zero, and what databases print. */
    public static final AmountStyle TABLE = new AmountStyle(true, false, true);

    /** The same with the comma before the decimals. */
    public AmountStyle withDecimalComma() {
        return new AmountStyle(signed, true, idleZeros);
    }
}
