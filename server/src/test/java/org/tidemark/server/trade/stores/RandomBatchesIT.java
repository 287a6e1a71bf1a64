package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.kernel.members.SupplierDirectory;
import org.tidemark.server.money.batches.BankBatch;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BatchDesk;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineState;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.web.forms.FormRefusedException;

/** Batches, banks and crashes as they come, on a real database and ledger. */
class RandomBatchesIT {

    private static BatchTown world;
    private static BatchDesk desk;

    @BeforeAll
    static void open() throws Exception {
        world = new BatchTown("random-batches");
        desk = world.desk;
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static LineState state(BankLine line) {
        return desk.line(line.line()).state();
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 21, 22, 23})
    void whatever_the_bank_does_each_thing_is_paid_once_and_the_ledger_knows_the_sum(long seed) {
        Random random = new Random(seed);
        RandomBank bank = new RandomBank(random);
        List<String> stores = new ArrayList<>(List.of(world.newStore()));
        List<String> suppliers = new ArrayList<>();
        Set<String> payouts = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            stores.add(world.newStore());
            suppliers.add(world.newSupplier());
        }
        long outside = world.outside();
        Map<String, BankLine> mine = new HashMap<>();
        for (int round = 0; round < 10; round++) {
            world.town.later(Duration.ofDays(1));
            earn(random, stores, suppliers, payouts);
            for (BatchKind kind : BatchKind.values()) {
                pay(random, kind, bank, mine);
            }
            bank.work(7);
            tell(random, bank);
            bank.all().stream()
                    .filter(one -> one.outFen() > 0 && random.nextInt(12) == 0)
                    .filter(one -> desk.line(one.line).state() == LineState.SETTLED)
                    .forEach(bank::sendBack);
            onceEach(bank, mine);
        }
        settleAll(bank, mine);
        onceEach(bank, mine);

        for (BankLine line : mine.values()) {
            LineState state = state(line);
            RandomBank.Transfer told = bank.of(line.line());
            assertThat(state).isIn(LineState.SETTLED, LineState.FAILED, LineState.RETURNED);
            assertThat(told.paid).as(line.line()).isEqualTo(state != LineState.FAILED);
            assertThat(told.returned).isEqualTo(state == LineState.RETURNED);
        }
        assertThat(world.outside() - outside)
                .as("the ledger has what the bank has paid, less what came back")
                .isEqualTo(
                        mine.values().stream()
                                .filter(line -> line.kind() != BatchKind.MEMBERS)
                                .mapToLong(line -> bank.of(line.line()).outFen())
                                .sum());
        assertThat(stores)
                .allSatisfy(id ->
                        assertThat(
                                        world.town
                                                .bean(StoreDirectory.class)
                                                .find(id)
                                                .value()
                                                .orElseThrow())
                                .returns(0L, one -> one.payableFen()));
        assertThat(suppliers)
                .allSatisfy(id ->
                        assertThat(
                                        world.town
                                                .bean(SupplierDirectory.class)
                                                .find(id)
                                                .value()
                                                .orElseThrow())
                                .returns(0L, one -> one.payableFen()));
        for (String payout : payouts) {
            assertThat(
                            mine.values().stream()
                                    .filter(line -> line.thing().equals(payout))
                                    .filter(line -> bank.of(line.line()).outFen() > 0))
                    .as(payout)
                    .hasSize(1);
        }
    }

    private static void earn(
            Random random, List<String> stores, List<String> suppliers, Set<String> payouts) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            String amount = new Fen(1_000L + random.nextInt(50_000)).plain();
            if (random.nextBoolean()) {
                world.sell(stores.get(random.nextInt(stores.size())), amount);
            } else {
                world.supply(suppliers.get(random.nextInt(suppliers.size())), amount);
            }
        }
        String payout = "q%018d".formatted(world.next());
        payouts.add(payout);
        desk.payouts()
                .send(
                        new PayoutRequest(
                                payout,
                                100L + random.nextInt(10_000),
                                new Payee(
                                        Payee.Kind.BANK,
                                        "62220202%08d".formatted(world.next()),
                                        "会员",
                                        "测试"),
                                "test"));
    }

    private static void pay(
            Random random, BatchKind kind, RandomBank bank, Map<String, BankLine> mine) {
        String batch;
        try {
            batch = desk.plan(kind, 1);
        } catch (FormRefusedException nothing) {
            return;
        }
        int whim = random.nextInt(6);
        if (whim == 0) {
            desk.drop(batch, Optional.empty());
        } else if (whim == 1) {
            desk.drop(batch, Optional.of(desk.lines(batch).getFirst().line()));
        }
        if (desk.batch(batch).state() == BankBatch.State.DROPPED) {
            return;
        }
        desk.release(batch);
        String list = desk.list(batch);
        for (int again = random.nextInt(3); again > 0; again--) {
            assertThat(desk.list(batch)).isEqualTo(list);
        }
        bank.take(list);
        desk.lines(batch).stream()
                .filter(line -> line.state() == LineState.AT_BANK)
                .forEach(line -> mine.put(line.line(), line));
    }

    private static void tell(Random random, RandomBank bank) {
        String file = random.nextInt(3) == 0 ? bank.clean() : bank.faulty();
        if (bank.all().isEmpty() || file.lines().count() < 2) {
            return;
        }
        if (random.nextInt(3) == 0) {
            desk.answerAndCrash(file);
        } else {
            desk.answer(file);
        }
        if (random.nextBoolean()) {
            desk.answer(file);
        }
        desk.rounds();
    }

    /** Leaves nothing out. */
    private static final class NoWhims extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return bound - 1;
        }
    }

    /** From here on the bank pays all and tells it well; what came back is paid again. */
    private static void settleAll(RandomBank bank, Map<String, BankLine> mine) {
        for (int round = 0; round < 6; round++) {
            world.town.later(Duration.ofDays(1));
            bank.payAll();
            desk.answer(bank.clean());
            desk.rounds();
            for (BatchKind kind : BatchKind.values()) {
                pay(new NoWhims(), kind, bank, mine);
            }
        }
        bank.payAll();
        desk.answer(bank.clean());
        desk.rounds();
    }

    /** At no time has the bank's money gone out twice for one thing. */
    private static void onceEach(RandomBank bank, Map<String, BankLine> mine) {
        Map<String, Long> open = new HashMap<>();
        for (BankLine line : mine.values()) {
            RandomBank.Transfer told = bank.of(line.line());
            if (line.kind() == BatchKind.MEMBERS && told.outFen() > 0) {
                open.merge(line.thing(), 1L, Long::sum);
            }
        }
        assertThat(open.values()).allMatch(times -> times == 1);
    }
}
