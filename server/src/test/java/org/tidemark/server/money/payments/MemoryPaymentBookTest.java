package org.tidemark.server.money.payments;

class MemoryPaymentBookTest extends PaymentBookContract {

    private final PaymentBook book = new MemoryPaymentBook();

    @Override
    PaymentBook book() {
        return book;
    }
}
