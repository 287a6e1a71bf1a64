package org.tidemark.server.trade.orders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.journal.record.RecordedEvent.Posting;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.commands.BadRequestException;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.trade.screening.Decision;
import org.tidemark.server.trade.screening.ReviewListener;
import org.tidemark.server.trade.screening.Screening;
import org.tidemark.server.trade.screening.Settlement;

/**
 * Settles orders whose return window is over: what is left of them becomes one command to the
 * ledger, whose id is the order's. A crash between the two repeats harmlessly; a refusal is kept
 * and waits for a person, it is never repeated by itself.
 */
@Service
class Settling implements ReviewListener {

    private static final int DECIMALS = 2;
    private static final String POINTS = "points:";
    private static final Set<OrderState> RECEIVED = Set.of(OrderState.RECEIVED);
    private static final Set<OrderState> SETTLING = Set.of(OrderState.SETTLING);

    private final OrderStore store;
    private final OrderHolds holds;
    private final Screening screening;
    private final CommandDoor door;

    Settling(OrderStore store, OrderHolds holds, Screening screening, CommandDoor door) {
        this.store = store;
        this.holds = holds;
        this.screening = screening;
        this.door = door;
    }

    /** One whose time has come. From here on nothing of it goes back before it is settled. */
    void begin(String number) {
        ShopOrder order = store.find(number).orElseThrow();
        holds.tidy(order.memberId(), number);
        Decision decision =
                screening.beforeSettlement(
                        new Settlement(
                                Settlement.Kind.SHOP,
                                number,
                                order.memberId(),
                                "",
                                order.left().amountFen(),
                                order.createdAt().toInstant(),
                                ""));
        switch (decision.verdict()) {
            case HELD -> hold(number, decision.reviewNumber());
            case REJECTED -> store.trouble(number, "screening-rejected");
            case PASS -> {
                if (start(number)) {
                    send(number);
                }
            }
        }
    }

    private boolean start(String number) {
        return store.together(() -> {
            ShopOrder now = store.locked(number);
            boolean due = now.dueAt() != null && !now.dueAt().isAfter(store.now());
            return due
                    && now.trouble().isEmpty()
                    && holds.settled(number)
                    && store.move(
                            number,
                            RECEIVED,
                            OrderState.SETTLING,
                            Map.of("due_at", store.now()),
                            Step.PLATFORM,
                            "");
        });
    }

    private void hold(String number, String review) {
        store.together(() -> {
            Map<String, Object> columns = new HashMap<>();
            columns.put("due_at", null);
            columns.put("review", review);
            if (store.set(number, RECEIVED, columns)) {
                store.note(number, "held", Step.PLATFORM, review);
            }
            return null;
        });
    }

    /** Sends one that is on its way into the ledger; again after a crash. */
    void send(String number) {
        ShopOrder order = store.find(number).orElseThrow();
        if (order.state() != OrderState.SETTLING || !order.trouble().isEmpty()) {
            return;
        }
        Reply reply;
        try {
            reply =
                    door.take("order", Command.Order.class, order.commandId(), fields(order))
                            .await();
        } catch (BadRequestException malformed) {
            refused(number, "malformed " + malformed.getMessage());
            return;
        }
        switch (reply.outcome()) {
            case Outcome.Rejected rejected ->
                    refused(number, rejected.refusal().code() + " " + rejected.detail());
            case Outcome.Accepted accepted -> settled(order, reply);
            case Outcome.Duplicate duplicate -> settled(order, reply);
        }
    }

    private void settled(ShopOrder order, Reply reply) {
        store.together(() -> {
            Map<String, Object> columns = new HashMap<>();
            columns.put("due_at", null);
            columns.put("ledger_order", order.commandId());
            columns.put("earned", earned(reply, order.memberId()));
            if (store.move(
                    order.number(), SETTLING, OrderState.SETTLED, columns, Step.PLATFORM, "")) {
                holds.used(order.number());
            }
            return null;
        });
    }

    private void refused(String number, String why) {
        store.trouble(number, why);
    }

    /** Staff have put right what it was refused for: it is sent once more, under a new id. */
    void again(String number, String who) {
        store.together(() -> {
            ShopOrder order = store.locked(number);
            if (order.state() != OrderState.SETTLING || order.trouble().isEmpty()) {
                throw new OrderProblemException(OrderProblem.STATE, number);
            }
            Map<String, Object> columns = new HashMap<>();
            columns.put("attempt", order.attempt() + 1);
            columns.put("trouble", "");
            columns.put("due_at", store.now());
            store.set(number, SETTLING, columns);
            store.note(number, "settle-again", who, "");
            return null;
        });
        send(number);
    }

    @Override
    public boolean concerns(String orderNumber) {
        return orderNumber.startsWith("o");
    }

    @Override
    public void released(String orderNumber) {
        store.together(() -> {
            if (!store.locked(orderNumber).review().isEmpty()
                    && store.set(
                            orderNumber,
                            EnumSet.of(OrderState.RECEIVED),
                            Map.of("review", "", "due_at", store.now()))) {
                store.note(orderNumber, "released", Step.PLATFORM, "");
            }
            return null;
        });
    }

    @Override
    public void rejected(String orderNumber, String reason) {
        boolean held = !store.find(orderNumber).orElseThrow().review().isEmpty();
        if (held) {
            store.set(orderNumber, EnumSet.allOf(OrderState.class), Map.of("review", ""));
            store.trouble(orderNumber, "screening-rejected " + reason);
        }
    }

    /** What is left of an order as the ledger reads it. */
    private Map<String, Object> fields(ShopOrder order) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (line.leftFen() > 0) {
                lines.add(commandLine(line.offer(), line.leftFen(), line.left().coinsFen()));
            }
        }
        return command(
                order.memberId(),
                lines,
                order.left().walletFen(),
                holds.names(order.number()),
                order.delivery().region());
    }

    static Map<String, Object> commandLine(String offer, long amountFen, long coinsFen) {
        Map<String, Object> line = new HashMap<>();
        line.put("offer", offer);
        line.put("amount", Decimals.format(amountFen, DECIMALS));
        if (coinsFen > 0) {
            line.put("coins", Decimals.format(coinsFen, DECIMALS));
        }
        return line;
    }

    static Map<String, Object> command(
            String memberId,
            List<Map<String, Object>> lines,
            long walletFen,
            List<String> holds,
            int region) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("member", memberId);
        fields.put("lines", lines);
        fields.put("region", String.format(Locale.ROOT, "%06d", region));
        if (walletFen > 0) {
            fields.put("wallet", Decimals.format(walletFen, DECIMALS));
        }
        if (!holds.isEmpty()) {
            fields.put("holds", holds);
        }
        return fields;
    }

    private static String earned(Reply reply, String memberId) {
        return reply.recorded().map(RecordedOutcome::events).orElse(List.of()).stream()
                .filter(event -> event.type().equals("order-settled"))
                .flatMap(event -> event.postings().stream())
                .filter(posting -> posting.account().equals("member:" + memberId))
                .filter(posting -> posting.asset().startsWith(POINTS))
                .collect(
                        Collectors.groupingBy(
                                posting -> posting.asset().substring(POINTS.length()),
                                Collectors.summingLong(Posting::amount)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
