package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stock in a real PostgreSQL, asked from many sides at once. */
class StockIT {

    private static CatalogueDatabase database;
    private static Stock stock;

    @BeforeAll
    static void start() {
        database = new CatalogueDatabase("stock");
        stock = database.stock();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void the_last_item_bought_twice_at_once_goes_to_exactly_one() throws Exception {
        for (int round = 0; round < 20; round++) {
            String sku = "last-" + round;
            database.sku(sku, 1);
            List<Boolean> got =
                    atOnce(
                            () -> stock.reserve("a-" + sku, Map.of(sku, 1)),
                            () -> stock.reserve("b-" + sku, Map.of(sku, 1)));
            assertThat(got).containsExactlyInAnyOrder(true, false);
            assertThat(level(sku)).isEqualTo(new StockLevel(1, 1));
        }
    }

    @Test
    void fifty_buyers_of_ten_items_are_ten_who_get_one() throws Exception {
        database.sku("ten", 10);
        List<Callable<Boolean>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 50; buyer++) {
            String order = "fifty-" + buyer;
            buyers.add(() -> stock.reserve(order, Map.of("ten", 1)));
        }
        assertThat(atOnce(buyers)).filteredOn(got -> got).hasSize(10);
        assertThat(level("ten")).isEqualTo(new StockLevel(10, 10));
    }

    @Test
    void the_same_order_again_holds_what_it_held_even_at_once() throws Exception {
        database.sku("again", 5);
        Callable<Boolean> reserve = () -> stock.reserve("again-1", Map.of("again", 2));
        assertThat(atOnce(Collections.nCopies(8, reserve))).containsOnly(true);
        assertThat(level("again")).isEqualTo(new StockLevel(5, 2));
        assertThatThrownBy(() -> stock.reserve("again-1", Map.of("again", 3)))
                .isInstanceOf(StockProblemException.class)
                .hasMessageContaining("again-1");
        assertThat(level("again")).isEqualTo(new StockLevel(5, 2));
    }

    @Test
    void an_order_that_lacks_one_of_its_goods_holds_none_of_them_and_may_try_again() {
        database.sku("there", 5);
        database.sku("missing", 0);
        Map<String, Integer> both = Map.of("there", 1, "missing", 1);
        assertThat(stock.reserve("whole", both)).isFalse();
        assertThat(level("there")).isEqualTo(new StockLevel(5, 0));
        assertThat(stock.reserve("whole", Map.of("there", 1, "no-such-sku", 1))).isFalse();
        stock.book("missing", 1, "delivery", "staff");
        assertThat(stock.reserve("whole", both)).isTrue();
        assertThat(level("there")).isEqualTo(new StockLevel(5, 1));
    }

    @Test
    void a_reservation_is_released_once_and_its_goods_may_be_bought_again() throws Exception {
        database.sku("released", 3);
        stock.reserve("released-1", Map.of("released", 3));
        assertThat(stock.reserve("released-2", Map.of("released", 1))).isFalse();
        assertThat(atOnce(Collections.nCopies(6, () -> stock.release("released-1"))))
                .containsOnly(true);
        assertThat(level("released")).isEqualTo(new StockLevel(3, 0));
        assertThat(stock.take("released-1")).isFalse();
        assertThat(stock.reserve("released-1", Map.of("released", 3)))
                .as("an order reserves once")
                .isFalse();
        assertThat(stock.reserve("released-2", Map.of("released", 1))).isTrue();
        assertThat(stock.release("never-reserved")).isFalse();
    }

    @Test
    void goods_are_taken_once_and_the_journal_says_so() throws Exception {
        database.sku("taken", 4);
        stock.reserve("taken-1", Map.of("taken", 3));
        assertThat(atOnce(Collections.nCopies(6, () -> stock.take("taken-1")))).containsOnly(true);
        assertThat(level("taken")).isEqualTo(new StockLevel(1, 0));
        assertThat(stock.release("taken-1")).isFalse();
        assertThat(stock.reserve("taken-1", Map.of("taken", 3)))
                .as("told again after the goods have left")
                .isTrue();
        assertThat(level("taken")).isEqualTo(new StockLevel(1, 0));
        assertThat(database.stockStore().journal("taken", 10))
                .extracting(StockEntry::kind, StockEntry::quantity, StockEntry::reference)
                .containsExactly(
                        tuple(StockEntry.Kind.TAKEN, -3, "taken-1"),
                        tuple(StockEntry.Kind.BOOKED, 4, ""));
    }

    @Test
    void release_and_take_at_once_end_a_reservation_in_one_way() throws Exception {
        for (int round = 0; round < 10; round++) {
            String sku = "either-" + round;
            database.sku(sku, 2);
            stock.reserve(sku, Map.of(sku, 2));
            List<Boolean> ended = atOnce(() -> stock.release(sku), () -> stock.take(sku));
            assertThat(ended).containsExactlyInAnyOrder(true, false);
            int left = ended.getFirst() ? 2 : 0;
            assertThat(level(sku)).isEqualTo(new StockLevel(left, 0));
        }
    }

    @Test
    void a_return_puts_its_goods_back_once() throws Exception {
        database.sku("back", 1);
        stock.reserve("back-1", Map.of("back", 1));
        stock.take("back-1");
        Callable<Boolean> put =
                () -> {
                    stock.putBack("back", 1, "return-1");
                    return true;
                };
        atOnce(Collections.nCopies(6, put));
        assertThat(level("back")).isEqualTo(new StockLevel(1, 0));
        assertThatThrownBy(() -> stock.putBack("no-such-sku", 1, "return-2"))
                .isInstanceOf(StockProblemException.class);
        assertThatThrownBy(() -> stock.putBack("back", 0, "return-2"))
                .isInstanceOf(StockProblemException.class);
    }

    @Test
    void staff_cannot_book_out_what_is_promised() {
        database.sku("promised", 5);
        stock.reserve("promised-1", Map.of("promised", 4));
        assertThat(stock.book("promised", -2, "broken", "staff")).isFalse();
        assertThat(stock.book("promised", -1, "broken", "staff")).isTrue();
        assertThat(level("promised")).isEqualTo(new StockLevel(4, 4));
    }

    @Test
    void a_call_inside_another_transaction_that_is_undone_leaves_nothing() {
        database.sku("inside", 5);
        database.transaction()
                .executeWithoutResult(outer -> {
                    assertThat(stock.reserve("inside-1", Map.of("inside", 9))).isFalse();
                    assertThat(stock.reserve("inside-2", Map.of("inside", 2))).isTrue();
                });
        assertThat(level("inside"))
                .as("a refusal undoes only itself")
                .isEqualTo(new StockLevel(5, 2));
        database.transaction()
                .executeWithoutResult(outer -> {
                    assertThat(stock.reserve("inside-3", Map.of("inside", 1))).isTrue();
                    outer.setRollbackOnly();
                });
        assertThat(level("inside")).isEqualTo(new StockLevel(5, 2));
    }

    /**
     * Orders of random goods in random directions: no deadlock, and every unit is accounted for.
     */
    @Test
    void orders_of_many_goods_never_lock_each_other_out_and_the_books_agree() throws Exception {
        List<String> skus = List.of("mix-a", "mix-b", "mix-c", "mix-d", "mix-e");
        skus.forEach(sku -> database.sku(sku, 40));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            String order = "mix-" + seed;
            List<String> shuffled = new ArrayList<>(skus);
            Collections.shuffle(shuffled, chance);
            Map<String, Integer> wanted = new LinkedHashMap<>();
            shuffled.subList(0, 3).forEach(sku -> wanted.put(sku, 1 + chance.nextInt(3)));
            int end = chance.nextInt(3);
            work.add(() -> {
                boolean got = stock.reserve(order, wanted);
                if (got && end == 1) {
                    stock.take(order);
                    wanted.forEach((sku, many) -> stock.putBack(sku, 1, "r-" + order));
                } else if (got && end == 2) {
                    stock.release(order);
                }
                return got;
            });
        }
        atOnce(work);
        for (String sku : skus) {
            StockLevel level = level(sku);
            assertThat(level.reserved()).isBetween(0, level.shelf());
            assertThat(level.shelf()).isEqualTo(sum(sku));
            assertThat(level.reserved()).isEqualTo(held(sku));
        }
    }

    private static int sum(String sku) {
        return database.jdbc()
                .sql("SELECT sum(quantity)::int FROM platform.stock_entry WHERE sku_id = ?")
                .param(sku)
                .query(Integer.class)
                .single();
    }

    private static int held(String sku) {
        return database.jdbc()
                .sql(
                        """
                        SELECT coalesce(sum(quantity), 0)::int FROM platform.stock_reserved
                        JOIN platform.stock_reservation USING (order_number)
                        WHERE sku_id = ? AND state = 'RESERVED'
                        """)
                .param(sku)
                .query(Integer.class)
                .single();
    }

    private static StockLevel level(String sku) {
        return database.stockStore().level(sku).orElseThrow();
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other)
            throws Exception {
        return atOnce(List.of(one, other));
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> one : work) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return one.call();
                        }));
            }
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
