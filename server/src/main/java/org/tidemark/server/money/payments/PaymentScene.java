package org.tidemark.server.money.payments;

/** Where the payer stands when he is asked to pay. */
public enum PaymentScene {
    /** Another screen or a poster shows a code that the payer's app scans. */
    QR_CODE,
    /** A page inside the provider's own app. */
    INSIDE_APP,
    /** The mini program, beside the page in its web-view, in which nothing can be paid. */
    MINI_PROGRAM,
    /** The browser of a phone. */
    PHONE_BROWSER,
    /** The browser of a desk. */
    DESKTOP_BROWSER
}
