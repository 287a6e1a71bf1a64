package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.reference.Outcome.Event;
import org.tidemark.reference.Outcome.Posting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * SPEC 6, checked from the outside: from the events and the state after each command, of whatever
 * ledger they come.
 */
final class LedgerProperties {

    /** A property of SPEC 6 does not hold. */
    static final class BrokenPropertyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenPropertyException(String message) {
            super(message);
        }
    }

    private final Map<String, Fraction> capMultiples = new HashMap<>();
    private final Map<String, Fraction> issuePrices = new HashMap<>();

    /** The least price that may come next in the epoch. */
    private final Map<String, Fraction> prices = new HashMap<>();

    /** Balances by "account asset", added up from the postings. */
    private final Map<String, BigInteger> balances = new HashMap<>();

    /** By programme: what went into pool and orphan less what came out, told by kind of event. */
    private final Map<String, BigInteger> conserved = new HashMap<>();

    private String currency = "CNY";
    private JsonNode previous;

    LedgerProperties(List<JsonNode> plans) {
        plans.forEach(this::adopt);
    }

    private void adopt(JsonNode plan) {
        currency = plan.get("currency").asString();
        if (plan.has("pool")) {
            String programme = plan.get("programme").asString();
            JsonNode pool = plan.get("pool");
            capMultiples.put(programme, PlanReader.fraction(pool.get("cap").get("multiple")));
            issuePrices.put(
                    programme,
                    new Fraction(
                            Decimals.parse(pool.get("issuePrice").asString(), 2),
                            BigInteger.valueOf(1_000_000)));
        }
    }

    /** Throws if a property does not hold after this command. */
    void check(JsonNode command, Outcome outcome, JsonNode state) {
        if (outcome instanceof Outcome.Accepted(List<Event> events)) {
            if (command.get("type").asString().equals("adopt-plan")) {
                adopt(JsonFiles.JSON.readTree(command.get("plan").asString()));
            }
            events.forEach(this::apply);
            checkAccounts(state);
            capMultiples.keySet().forEach(programme -> checkPool(programme, state));
        } else if (previous != null) {
            require(
                    withoutCounters(previous).equals(withoutCounters(state)),
                    "a refused or repeated command changed something");
        }
        previous = state;
    }

    /** Properties 1, 2 and 4 for one event. */
    private void apply(Event event) {
        Map<String, BigInteger> sums = new HashMap<>();
        Map<String, BigInteger> change = new HashMap<>();
        for (Posting posting : event.postings()) {
            require(posting.amount().signum() != 0, "a zero posting in " + event);
            sums.merge(posting.asset(), posting.amount(), BigInteger::add);
            String key = posting.account() + " " + posting.asset();
            balances.merge(key, posting.amount(), BigInteger::add);
            change.merge(key, posting.amount(), BigInteger::add);
        }
        sums.forEach(
                (asset, sum) -> require(sum.signum() == 0, asset + " is not balanced: " + event));
        change.forEach((key, amount) ->
                require(
                        !isWallet(key)
                                || amount.signum() >= 0
                                || balance(key).signum() >= 0
                                || event.type().equals("order-reversed"),
                        key + " fell below zero without a reversal: " + event));
        for (String programme : capMultiples.keySet()) {
            checkPrice(programme, event);
            conserve(programme, event, change);
        }
    }

    private void checkPrice(String programme, Event event) {
        BigInteger supply = balance("issuer:" + programme + " points:" + programme).negate();
        if (supply.signum() > 0) {
            Fraction price = new Fraction(balance(pool(programme)), supply);
            Fraction least = prices.getOrDefault(programme, issuePrices.get(programme));
            require(price.compareTo(least) >= 0, "the price of " + programme + " fell: " + event);
            prices.put(programme, price);
        } else {
            prices.remove(programme);
        }
    }

    private void conserve(String programme, Event event, Map<String, BigInteger> change) {
        BigInteger moved =
                change.getOrDefault(pool(programme), BigInteger.ZERO)
                        .add(change.getOrDefault(orphan(programme), BigInteger.ZERO));
        if (moved.signum() == 0) {
            return;
        }
        BigInteger expected =
                switch (event.type()) {
                    case "injected" -> opposite(change, Accounts.INVESTORS);
                    case "granted" -> opposite(change, Accounts.PLATFORM);
                    case "redeemed", "swept", "cap-exit" -> walletCredits(change).negate();
                    case "order-settled" -> moved.max(BigInteger.ZERO);
                    case "order-reversed" -> moved.min(BigInteger.ZERO);
                    default -> BigInteger.ZERO;
                };
        require(moved.equals(expected), programme + " does not conserve its money: " + event);
        conserved.merge(programme, moved, BigInteger::add);
    }

    private BigInteger opposite(Map<String, BigInteger> change, String account) {
        return change.getOrDefault(account + " " + currency, BigInteger.ZERO).negate();
    }

    private BigInteger walletCredits(Map<String, BigInteger> change) {
        return change.entrySet().stream()
                .filter(entry -> isWallet(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Properties 1 and 3: the state is what the postings add up to, and signs are right. */
    private void checkAccounts(JsonNode state) {
        Map<String, BigInteger> stated = new HashMap<>();
        for (Map.Entry<String, JsonNode> account : state.get("accounts").properties()) {
            for (Map.Entry<String, JsonNode> balance : account.getValue().properties()) {
                String asset = balance.getKey();
                stated.put(account.getKey() + " " + asset, units(balance.getValue().asString()));
            }
        }
        balances.forEach((key, amount) -> {
            require(
                    stated.getOrDefault(key, BigInteger.ZERO).equals(amount),
                    key + " is not what its postings add up to");
            require(amount.signum() >= 0 || mayBeNegative(key), key + " is below zero");
        });
        stated.keySet()
                .forEach(key -> require(balances.containsKey(key), key + " has no postings"));
    }

    /** Properties 3, 4 and 5 for one programme. */
    private void checkPool(String programme, JsonNode state) {
        JsonNode pool = state.get("pools").get(programme);
        BigInteger reserve = units(pool.get("reserve").asString());
        BigInteger supply = units(pool.get("supply").asString());
        require(reserve.equals(balance(pool(programme))), programme + ": reserve is not R");
        require(
                units(pool.get("minted").asString())
                        .subtract(units(pool.get("burned").asString()))
                        .equals(supply),
                programme + ": minted less burned is not S");
        require(
                reserve.add(balance(orphan(programme)))
                        .equals(conserved.getOrDefault(programme, BigInteger.ZERO)),
                programme + ": money is not conserved");
        BigInteger points = BigInteger.ZERO;
        for (Map.Entry<String, JsonNode> entry :
                state.get("positions").get(programme).properties()) {
            BigInteger held = units(entry.getValue().get("points").asString());
            points = points.add(held);
            require(
                    held.equals(balance("member:" + entry.getKey() + " points:" + programme)),
                    entry.getKey() + ": position and account differ");
            require(
                    units(entry.getValue().get("locked").asString()).compareTo(held) <= 0,
                    entry.getKey() + ": more points locked than held");
            require(
                    !isDue(programme, entry.getValue(), held, reserve, supply),
                    entry.getKey() + " is still due in " + programme);
        }
        require(points.equals(supply), programme + ": positions do not add up to S");
    }

    private boolean isDue(
            String programme,
            JsonNode position,
            BigInteger points,
            BigInteger reserve,
            BigInteger supply) {
        BigInteger cap =
                capMultiples.get(programme).timesFloor(units(position.get("spend").asString()));
        BigInteger room = cap.subtract(units(position.get("realised").asString()));
        return points.signum() > 0
                && points.multiply(reserve).compareTo(room.multiply(supply)) >= 0;
    }

    private boolean isWallet(String key) {
        return key.startsWith("member:") && key.endsWith(" " + currency) && !key.contains(":held");
    }

    private boolean mayBeNegative(String key) {
        return key.startsWith("external:")
                || key.startsWith("issuer")
                || key.startsWith("platform")
                || key.startsWith("store:")
                || key.startsWith("supplier")
                || isWallet(key);
    }

    private BigInteger balance(String key) {
        return balances.getOrDefault(key, BigInteger.ZERO);
    }

    private String pool(String programme) {
        return "pool:" + programme + " " + currency;
    }

    private String orphan(String programme) {
        return "orphan:" + programme + " " + currency;
    }

    /** The digits of a decimal of fixed scale, as a number of its smallest units. */
    private static BigInteger units(String decimal) {
        return new BigInteger(decimal.replace(".", ""));
    }

    private static ObjectNode withoutCounters(JsonNode state) {
        return ((ObjectNode) state.deepCopy()).without(List.of("commands", "rejected"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BrokenPropertyException(otherwise);
        }
    }
}
