package org.tidemark.server.money.payments;

/** What an adapter makes of a notice whose signature and merchant are right. */
public sealed interface NoticeVerdict {

    /** Signed, of this merchant and recent: it may be acted upon. */
    record Believed(ReportedPayment payment) implements NoticeVerdict {}

    /** Genuine once, but perhaps of long ago: only the provider's answer to a query counts. */
    record Doubted(String paymentId) implements NoticeVerdict {}

    /** Genuine, and about something that is never learnt from notices. */
    record Irrelevant() implements NoticeVerdict {}
}
