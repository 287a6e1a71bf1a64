package org.tidemark.engine.money;

/** Text that is no amount. The message says what was found and what is allowed. */
public final class MalformedAmountException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    MalformedAmountException(String text, int decimals) {
        message =
                "\""
                        + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
                        + "\" is not an amount: digits with at most "
                        + decimals
                        + " after the point, no sign, no exponent, like \"1000.00\"";
    }

    @Override
    public String getMessage() {
        return message;
    }
}
