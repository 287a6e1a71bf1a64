package org.tidemark.server.kernel.holds;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.commands.CommandDoor;

/**
 * Sets money and coins of members aside, SPEC 5.6. Safe for any number of threads. A hold's name is
 * used once: after a refusal, another try needs another name.
 *
 * <p>Every method may throw {@link org.tidemark.server.kernel.ledger.LedgerUnavailableException};
 * the same call again is safe then.
 */
@Service
public final class Holds {

    private static final int DECIMALS = 2;

    private final CommandDoor door;

    Holds(CommandDoor door) {
        this.door = door;
    }

    /**
     * Sets an amount aside.
     *
     * @param amount in fen or hundredths of coins, above 0
     */
    public HoldOutcome place(String member, String hold, HeldAsset asset, long amount) {
        return hold(member, hold, asset, amount);
    }

    /**
     * Gives what was set aside back to the member.
     *
     * @return whether it came back, now or before; false where it was used otherwise
     */
    public boolean end(String hold) {
        return finish("void", Command.VoidHold.class, hold);
    }

    /**
     * Sends money that was set aside out to the world: a withdrawal that was paid.
     *
     * @return whether it went out, now or before; false where it was used otherwise
     */
    public boolean capture(String hold) {
        return finish("capture", Command.Capture.class, hold);
    }

    private HoldOutcome hold(String member, String hold, HeldAsset asset, long amount) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("member", member);
        fields.put("amount", Decimals.format(amount, DECIMALS));
        fields.put("hold", hold);
        if (asset == HeldAsset.COINS) {
            fields.put("asset", "coins");
        }
        Outcome outcome = send("hold", Command.Hold.class, hold, fields);
        return outcome instanceof Outcome.Rejected rejected
                ? new HoldOutcome.Refused(rejected.refusal())
                : new HoldOutcome.Held();
    }

    private boolean finish(String type, Class<? extends Command> kind, String hold) {
        Outcome outcome = send(type, kind, hold, Map.of("hold", hold));
        if (outcome instanceof Outcome.Rejected rejected) {
            if (rejected.refusal() != Refusal.HOLD_ENDED) {
                throw new HoldException(hold, rejected);
            }
            return false;
        }
        return true;
    }

    private Outcome send(
            String type, Class<? extends Command> kind, String hold, Map<String, ?> fields) {
        return door.take(type, kind, type + "-" + hold, fields).await().outcome();
    }
}
