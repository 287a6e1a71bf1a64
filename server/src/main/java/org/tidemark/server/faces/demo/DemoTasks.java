package org.tidemark.server.faces.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** Advertising income of each day on which the demo starts, so that tasks release something. */
@Component
@Order(70)
@ConditionalOnProperty("tidemark.demo")
final class DemoTasks implements DemoPart {

    private static final String MALL = "health-mall";
    private static final Fen INCOME = new Fen(120_00);

    private final LedgerClient ledger;
    private final Clock clock;

    DemoTasks(LedgerClient ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        ledger.submit(
                new Command.DepositAdIncome(
                        LedgerClient.head(
                                "demo-ad-income-" + LocalDate.now(clock), DemoOpening.DEMO),
                        MALL,
                        INCOME.fen()));
    }
}
