package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tidemark.reference.Outcome.Event;
import org.tidemark.reference.Outcome.Posting;

/** SPEC 4: all balances, and the events of the command that is being executed. */
final class Accounts {

    static final String PAYMENTS = "external:payments";
    static final String PAYOUTS = "external:payouts";
    static final String ADVERTISERS = "external:advertisers";
    static final String INVESTORS = "external:investors";
    static final String PLATFORM = "platform";
    static final String SUPPLIER = "supplier";
    static final String TAX = "tax";
    static final String ISSUER = "issuer";
    static final String COINS = "coins";
    static final String CONTRIBUTION = "contribution";
    static final String SHARES = "shares";

    private final NavigableMap<String, NavigableMap<String, BigInteger>> balances = new TreeMap<>();
    private List<Event> events = new ArrayList<>();

    BigInteger balance(String account, String asset) {
        return balances.getOrDefault(account, new TreeMap<>()).getOrDefault(asset, BigInteger.ZERO);
    }

    /** Opens the next event; postings go to the event opened last. */
    void open(String type) {
        events.add(new Event(type, new ArrayList<>()));
    }

    /** Adds {@code amount} (of any sign) to the account; zero postings are left out. */
    void post(String account, String asset, BigInteger amount) {
        if (amount.signum() == 0) {
            return;
        }
        balances.computeIfAbsent(account, name -> new TreeMap<>())
                .merge(asset, amount, BigInteger::add);
        events.getLast().postings().add(new Posting(account, asset, amount));
    }

    /** The account of a supplier whom lines name. */
    static String ofSupplier(String id) {
        return SUPPLIER + ":" + id;
    }

    void move(String from, String to, String asset, BigInteger amount) {
        post(from, asset, amount.negate());
        post(to, asset, amount);
    }

    /** What the open event's postings of this asset add up to so far. */
    BigInteger imbalance(String asset) {
        return events.getLast().postings().stream()
                .filter(posting -> posting.asset().equals(asset))
                .map(Posting::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Hands over the events since the last call. */
    List<Event> takeEvents() {
        List<Event> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    NavigableMap<String, NavigableMap<String, BigInteger>> all() {
        return balances;
    }
}
