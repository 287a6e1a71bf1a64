package org.tidemark.reference;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.reference.Outcome.Event;
import tools.jackson.databind.JsonNode;

/** SPEC 5.0: takes commands one after another and says what became of each. */
final class ReferenceLedger implements LedgerUnderTest {

    private final Book book = new Book();
    private final Pools pools = new Pools(book);
    private final People people = new People(book);
    private final Orders orders = new Orders(book, pools);
    private final Reversals reversals = new Reversals(book, pools);
    private final Money money = new Money(book, pools);
    private final AdPoints adPoints = new AdPoints(book);
    private final RedPackets redPackets = new RedPackets(book);
    private final DayClose dayClose = new DayClose(book, pools, adPoints, redPackets);
    private final Plans plans = new Plans(book);

    /** The content of every command that was accepted or refused for good. */
    private final Map<String, JsonNode> pinned = new HashMap<>();

    /** Null until a command is accepted. */
    private OffsetDateTime lastAccepted;

    private int commands;
    private int eventCount;
    private int rejected;

    @Override
    public void adopt(JsonNode plan) {
        plans.adopt(plan);
    }

    @Override
    public Outcome execute(JsonNode node) {
        Command command = new Command(node);
        String id = command.id();
        OffsetDateTime at = command.at();
        command.checkBy();
        commands++;
        JsonNode content = Content.of(node);
        if (pinned.containsKey(id)) {
            if (pinned.get(id).equals(content)) {
                return new Outcome.Duplicate();
            }
            rejected++;
            return new Outcome.Rejected("id-conflict");
        }
        try {
            Refusal.when(
                    lastAccepted != null && at.toInstant().isBefore(lastAccepted.toInstant()),
                    "out-of-order");
            dispatch(command);
        } catch (Refusal refusal) {
            pinned.put(id, content);
            rejected++;
            return new Outcome.Rejected(refusal.code());
        }
        pinned.put(id, content);
        lastAccepted = at;
        List<Event> events = book.accounts.takeEvents();
        eventCount += events.size();
        return new Outcome.Accepted(events);
    }

    private void dispatch(Command command) {
        switch (command.type()) {
            case "adopt-plan" -> plans.adopt(command);
            case "enrol" -> people.enrol(command);
            case "verify" -> people.verify(command);
            case "move" -> people.move(command);
            case "register-store" -> people.registerStore(command);
            case "register-supplier" -> people.registerSupplier(command);
            case "appoint-agent" -> people.appointAgent(command);
            case "appoint-leader" -> people.appointLeader(command);
            case "set-weight" -> people.setWeight(command);
            case "order" -> orders.order(command);
            case "redeem" -> pools.redeem(command);
            case "reverse" -> reversals.reverse(command);
            case "inject" -> money.inject(command);
            case "release-orphan" -> money.releaseOrphan(command);
            case "pause" -> money.pause(command, true);
            case "resume" -> money.pause(command, false);
            case "grant" -> money.grant(command);
            case "issue-coins" -> money.issueCoins(command);
            case "grant-shares" -> money.grantShares(command);
            case "hold" -> money.hold(command);
            case "release" -> money.release(command);
            case "capture" -> money.capture(command);
            case "void" -> money.voidHold(command);
            case "deposit-ad-income" -> adPoints.depositAdIncome(command);
            case "fund" -> money.fund(command);
            case "pay-store" -> money.payStore(command);
            case "pay-supplier" -> money.paySupplier(command);
            case "withhold-tax" -> money.withholdTax(command);
            case "return-tax" -> money.returnTax(command);
            case "pay-tax" -> money.payTax(command);
            case "complete-tasks" -> adPoints.completeTasks(command);
            case "check-in" -> redPackets.checkIn(command);
            case "close-day" -> dayClose.close(command);
            default -> throw new MalformedInputException("no such command: " + command.type());
        }
    }

    @Override
    public Map<String, BigInteger> figures() {
        return ReferenceFigures.of(book, pools);
    }

    @Override
    public JsonNode state() {
        return new StateJson(book, pools).write(commands, eventCount, rejected);
    }

    /** What the ledger knows, for generators that look for interesting commands. */
    Book book() {
        return book;
    }

    Pools pools() {
        return pools;
    }
}
