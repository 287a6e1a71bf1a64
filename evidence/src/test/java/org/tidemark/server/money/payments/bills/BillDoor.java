package org.tidemark.server.money.payments.bills;

import java.util.stream.Stream;

/** The reader of providers' bills. */
public final class BillDoor {

    private BillDoor() {}

    /** What each provider's reader makes of a file; where it refuses, that alone. */
    public static String read(byte[] file) {
        StringBuilder said = new StringBuilder();
        for (BillProvider provider : BillProvider.values()) {
            ProviderBill bill = provider.read(file);
            long wrong = bill.lines().stream().filter(line -> line.amountFen() < 0).count();
            if (wrong > 0) {
                throw new AssertionError("a line below zero: " + bill);
            }
            said.append(bill.lines()).append(bill.mistakes()).append('\n');
        }
        return said.toString();
    }

    /** Whether some provider's reader reads all of it. */
    public static boolean isWhole(byte[] file) {
        return Stream.of(BillProvider.values())
                .map(provider -> provider.read(file))
                .anyMatch(bill -> bill.mistakes().isEmpty());
    }
}
