package org.tidemark.server.faces.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** What goes on in the demo while somebody looks on: the known members buy, now and then redeem. */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoWorld {

    private static final int REDEEM_EVERY = 25;
    private static final Micropoints POINT = new Micropoints(1_000_000);
    private static final int MOST_POINTS = 6;

    private final LedgerClient ledger;
    private final Random chance = new Random();

    DemoWorld(LedgerClient ledger) {
        this.ledger = ledger;
    }

    /**
     * One order. Refusals are part of the picture: somebody may buy what he may not yet buy, or
     * redeem more than he has.
     */
    void step(int number) {
        String member = DemoOpening.member(1 + chance.nextInt(DemoSize.KNOWN));
        DemoOffer offer = DemoOffer.any(chance);
        if (!offer.today()) {
            return;
        }
        ledger.submit(
                new Command.Order(
                        LedgerClient.head(newId(), Actors.member(member)),
                        member,
                        List.of(new Command.OrderLine(offer.id(), offer.price(chance).fen(), 0)),
                        0,
                        List.of(),
                        offer.atStore()
                                ? DemoOpening.store(1 + chance.nextInt(DemoOpening.STORES))
                                : Command.NONE,
                        Command.NO_REGION));
        if (number % REDEEM_EVERY == 0) {
            ledger.submit(
                    new Command.Redeem(
                            LedgerClient.head(newId(), Actors.member(member)),
                            DemoOpening.MALL,
                            member,
                            chance.nextInt(1, MOST_POINTS) * POINT.micro()));
        }
    }

    private static String newId() {
        return "demo-" + UUID.randomUUID();
    }
}
