package org.tidemark.server.money.wallet;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table, with a place before and after each change where everything can stop. */
final class CrashingStore extends WithdrawalStore {

    private Runnable tick = () -> {};

    CrashingStore(JdbcClient database, TransactionTemplate transaction) {
        super(database, transaction);
    }

    void tick(Runnable place) {
        tick = place;
    }

    private <T> T around(Supplier<T> change) {
        tick.run();
        T answer = change.get();
        tick.run();
        return answer;
    }

    @Override
    boolean move(String number, WithdrawalState to, String reason, Instant now) {
        return around(() -> super.move(number, to, reason, now));
    }

    @Override
    boolean opened(String number, WithdrawalState to, int holds, String reason, Instant now) {
        return around(() -> super.opened(number, to, holds, reason, now));
    }

    @Override
    boolean approve(String number, String staff, boolean second, Instant now) {
        return around(() -> super.approve(number, staff, second, now));
    }

    @Override
    boolean sending(String number, Instant now) {
        return around(() -> super.sending(number, now));
    }

    @Override
    void heard(String number, String providerNumber, String confirmWith, String reason) {
        around(() -> {
            super.heard(number, providerNumber, confirmWith, reason);
            return 0;
        });
    }

    @Override
    void booked(String number) {
        around(() -> {
            super.booked(number);
            return 0;
        });
    }
}
