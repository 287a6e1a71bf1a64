package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.Directory;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.mechanism.Offer;
import org.tidemark.engine.mechanism.Programme;
import org.tidemark.engine.mechanism.Upcoming;

/**
 * Reads what a batch of orders is going to need, and remembers the numbers of their buyers and
 * stores: a number once given never changes. See {@link Ledger#prefetch}.
 */
final class OrderReadAhead {

    private static final int NO_STORE = -1;

    private final Book book;
    private final Programmes programmes;
    private final List<Order> orders = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Programme> found = new ArrayList<>();
    private final Upcoming upcoming = new Upcoming();
    private int[] members = new int[0];
    private int[] stores = new int[0];
    private int next;

    OrderReadAhead(Book book, Programmes programmes) {
        this.book = book;
        this.programmes = programmes;
    }

    /** Reads ahead; gives a number of no meaning. */
    long read(List<? extends Command> batch) {
        orders.clear();
        found.clear();
        next = 0;
        String name = "";
        Offer offer = null;
        for (Command command : batch) {
            if (command instanceof Order order && !order.lines().isEmpty()) {
                String wanted = order.lines().getFirst().offer();
                if (!wanted.equals(name)) {
                    name = wanted;
                    offer = programmes.offer(name);
                }
                if (offer != null) {
                    orders.add(order);
                    found.add(offer.programme());
                }
            }
        }
        if (members.length < orders.size()) {
            members = new int[orders.size()];
            stores = new int[orders.size()];
        }
        return readNames() + readRecords();
    }

    private long readNames() {
        names.clear();
        orders.forEach(order -> names.add(order.member()));
        long touched = book.members().findAll(names, members);
        for (int i = 0; i < orders.size(); i++) {
            String store = orders.get(i).store();
            boolean hasStore = !store.equals(Command.NONE);
            stores[i] = hasStore ? book.stores().names().find(store) : NO_STORE;
        }
        return touched;
    }

    /** One programme after the other, in order of first appearance. */
    private long readRecords() {
        long touched = 0;
        for (int first = 0; first < found.size(); first++) {
            Programme programme = found.get(first);
            if (programme == null) {
                continue;
            }
            upcoming.clear();
            for (int i = first; i < found.size(); i++) {
                if (found.get(i) == programme) {
                    found.set(i, null);
                    if (members[i] != Directory.ABSENT) {
                        upcoming.add(members[i], stores[i], orders.get(i).region());
                    }
                }
            }
            touched += programme.readAhead(upcoming);
        }
        return touched;
    }

    /** The number of an order's buyer, {@link Directory#ABSENT} for a name never enrolled. */
    int member(Order order) {
        int at = find(order);
        return at < orders.size() && members[at] != Directory.ABSENT
                ? members[at]
                : book.members().names().find(order.member());
    }

    /** The number of an order's store, which it must name; {@link Directory#ABSENT} for none. */
    int store(Order order) {
        int at = find(order);
        return at < orders.size() && stores[at] != Directory.ABSENT
                ? stores[at]
                : book.stores().names().find(order.store());
    }

    /** Where the order stands in the batch: at the next place, or behind what was left out. */
    @SuppressWarnings("ReferenceEquality") // the very object that was read ahead
    private int find(Order order) {
        for (int i = next; i < orders.size(); i++) {
            if (orders.get(i) == order) {
                next = i;
                return i;
            }
        }
        return orders.size();
    }
}
