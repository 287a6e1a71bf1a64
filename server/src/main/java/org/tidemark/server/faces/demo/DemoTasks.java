package org.tidemark.server.faces.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.commands.CommandDoor;

/** Advertising income of each day on which the demo starts, so that tasks release something. */
@Component
@Order(70)
@ConditionalOnProperty("tidemark.demo")
final class DemoTasks implements DemoPart {

    private static final String MALL = "health-mall";
    private static final String INCOME = "120.00";

    private final CommandDoor door;
    private final Clock clock;

    DemoTasks(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        door.take(
                        "deposit-ad-income",
                        Command.DepositAdIncome.class,
                        "demo-ad-income-" + LocalDate.now(clock),
                        Map.of("programme", MALL, "amount", INCOME))
                .await();
    }
}
