package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tidemark.reference.ReferencePlan.Dividend;
import org.tidemark.reference.Settlement.Part;
import tools.jackson.databind.JsonNode;

/** Situations of suppliers, holds, regions and dividends (SPEC 5.1, 5.2, 5.6, 5.9). */
final class TradeSituations {

    private final Book book;
    private final Situations met;

    /** Holds of which a part was released. */
    private final Set<String> reduced = new HashSet<>();

    private final Set<String> moved = new HashSet<>();

    /** What each supplier was owed before the command. */
    private final Map<String, BigInteger> suppliers = new HashMap<>();

    private boolean classSpendWithoutRoom;
    private BigInteger platform = BigInteger.ZERO;

    TradeSituations(Book book, Situations met) {
        this.book = book;
        this.met = met;
    }

    void before(JsonNode command) {
        platform = cny(Accounts.PLATFORM);
        suppliers.clear();
        for (String account : book.accounts.all().tailMap(Accounts.SUPPLIER).keySet()) {
            suppliers.put(account, cny(account));
        }
        classSpendWithoutRoom =
                command.get("type").asString().equals("close-day")
                        && book.programmes.values().stream().anyMatch(this::hasClassWithoutRoom);
    }

    private boolean hasClassWithoutRoom(Programme programme) {
        return programme.plan.dividends().entrySet().stream()
                .anyMatch(dividend ->
                        hasClassWithoutRoom(programme, dividend.getKey(), dividend.getValue()));
    }

    private static boolean hasClassWithoutRoom(Programme programme, String name, Dividend terms) {
        return !terms.appointed()
                && programme.holdings.getOrDefault(name, Map.of()).values().stream()
                        .anyMatch(holding ->
                                holding.room.signum() == 0
                                        && holding.classSpend.compareTo(terms.unit()) >= 0);
    }

    void after(JsonNode command) {
        if (classSpendWithoutRoom) {
            met.add(Situation.A_CLASS_SPEND_HAS_NO_ROOM);
        }
        suppliers.forEach((account, was) -> {
            if (was.signum() >= 0 && cny(account).signum() < 0) {
                met.add(Situation.A_SUPPLIER_OWES);
            }
        });
        switch (command.get("type").asString()) {
            case "order" -> order(command, book.order(command.get("id").asString()));
            case "move" -> moved.add(command.get("member").asString());
            case "pay-supplier" ->
                    met.add(
                            command.has("supplier")
                                    ? Situation.A_NAMED_SUPPLIER_IS_PAID
                                    : Situation.THE_SUPPLIER_WITHOUT_A_NAME_IS_PAID);
            case "withhold-tax" -> met.add(Situation.TAX_IS_WITHHELD);
            case "return-tax" -> met.add(Situation.TAX_IS_GIVEN_BACK);
            case "pay-tax" -> met.add(Situation.TAX_IS_PAID);
            case "release" -> release(command.get("hold").asString());
            default -> {
                // Nothing of the other commands is looked at here.
            }
        }
    }

    private void release(String id) {
        reduced.add(id);
        met.add(
                book.hold(id).asset.equals(Accounts.COINS)
                        ? Situation.A_PART_OF_A_HOLD_OF_COINS_IS_RELEASED
                        : Situation.A_PART_OF_A_HOLD_IS_RELEASED);
    }

    private void order(JsonNode command, Settlement order) {
        for (Part part : order.parts) {
            if (part.costs.size() > 1) {
                met.add(Situation.A_PROGRAMME_OWES_SEVERAL_FOR_ONE_ORDER);
            }
        }
        for (JsonNode hold : command.path("holds")) {
            if (reduced.contains(hold.asString())) {
                met.add(Situation.WHAT_IS_LEFT_OF_A_HOLD_PAYS_AN_ORDER);
            }
        }
        if (!command.has("region") && moved.contains(order.member.id)) {
            met.add(Situation.SOMEBODY_WHO_MOVED_BUYS);
        }
        command.get("lines").forEach(line -> goods(new Command(line)));
    }

    private void goods(Command line) {
        if (!line.has("supply")) {
            return;
        }
        BigInteger amount = line.money("amount");
        BigInteger supply = line.money("supply");
        BigInteger coins = line.moneyOrZero("coins");
        if (supply.compareTo(book.offer(line.text("offer")).share("cost").timesFloor(amount)) > 0) {
            met.add(Situation.A_SUPPLY_IS_ABOVE_THE_COST_SHARE);
        }
        if (coins.signum() > 0 && supply.compareTo(amount.subtract(coins)) > 0) {
            met.add(Situation.COINS_PAY_FOR_DEAR_GOODS);
        }
        if (cny(Accounts.PLATFORM).compareTo(platform) < 0) {
            met.add(Situation.THE_PLATFORM_PAYS_FOR_DEAR_GOODS);
        }
    }

    private BigInteger cny(String account) {
        return book.accounts.balance(account, book.currency());
    }
}
