package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.money.batches.BankBatch;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BatchDesk;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineState;
import org.tidemark.server.money.batches.model.RowVerdict;
import org.tidemark.server.web.forms.FormRefusedException;

/** Batches on a real database and ledger: whatever happens, each thing is paid once. */
class BatchesIT {

    private static final String FILE = "line,account,amount,result,reference\n";

    private static BatchTown world;
    private static BatchDesk desk;

    private String store;

    @BeforeAll
    static void open() throws Exception {
        world = new BatchTown("batches");
        desk = world.desk;
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** A new day, with room for what one may release alone, and a store that is owed 80.00. */
    @BeforeEach
    void a_store() {
        world.clear();
        store = world.newStore();
        world.sell(store, "100.00");
    }

    /** The line of the store in a batch of all stores that are owed something. */
    private BankLine planned(String batch) {
        return desk.lines(batch).stream()
                .filter(line -> line.thing().equals(store))
                .findFirst()
                .orElseThrow();
    }

    /** Plans for all stores and leaves all lines but this store's out. */
    private BankLine alone() {
        String batch = desk.plan(BatchKind.STORES, 1);
        BankLine mine = planned(batch);
        desk.lines(batch).stream()
                .map(BankLine::line)
                .filter(line -> !line.equals(mine.line()))
                .forEach(line -> desk.drop(batch, Optional.of(line)));
        return mine;
    }

    private BankLine atBank() {
        BankLine mine = alone();
        desk.release(mine.batch());
        desk.list(mine.batch());
        return desk.line(mine.line());
    }

    private static String row(BankLine line, String result, String reference) {
        return "%s,****%s,%s,%s,%s\n"
                .formatted(
                        line.line(),
                        line.payeeShown().substring(line.payeeShown().length() - 4),
                        new Fen(line.amountFen()).plain(),
                        result,
                        reference);
    }

    private static LineState state(BankLine line) {
        return desk.line(line.line()).state();
    }

    @Test
    void a_batch_downloaded_uploaded_half_failed_and_repeated_pays_each_line_once() {
        String other = world.newStore();
        world.sell(other, "50.00");
        long outside = world.outside();
        String batch = desk.plan(BatchKind.STORES, 1);
        assertThat(desk.lines(batch)).hasSize(2);
        desk.release(batch);
        String list = desk.list(batch);
        byte[] workbook = desk.workbook(batch);
        List<BankLine> lines = desk.lines(batch);
        String half = FILE + row(lines.get(0), "paid", "R-1") + row(lines.get(1), "failed", "");

        assertThat(desk.look(half))
                .extracting(Judged::verdict)
                .containsExactly(RowVerdict.PAID, RowVerdict.FAILED);
        assertThat(world.outside()).as("only looked at").isEqualTo(outside);
        desk.answer(half);
        desk.answer(half);
        desk.answer(half + "\n");
        assertThat(world.outside() - outside).isEqualTo(lines.get(0).amountFen());
        assertThat(state(lines.get(0))).isEqualTo(LineState.SETTLED);
        assertThat(state(lines.get(1))).isEqualTo(LineState.FAILED);
        assertThat(desk.batch(batch).state()).isEqualTo(BankBatch.State.DONE);
        assertThat(desk.list(batch)).as("the very same").isEqualTo(list);
        assertThat(desk.workbook(batch)).isEqualTo(workbook);

        String next = desk.plan(BatchKind.STORES, 1);
        assertThat(desk.lines(next))
                .extracting(BankLine::thing)
                .containsExactly(lines.get(1).thing());
        desk.release(next);
        desk.list(next);
        desk.answer(FILE + row(desk.lines(next).getFirst(), "paid", "R-2"));
        assertThat(world.outside() - outside).isEqualTo(12_000);
        assertThat(world.payable(store)).isZero();
        assertThat(world.payable(other)).isZero();
    }

    @Test
    void what_stands_in_a_batch_stands_in_no_other_however_many_plan_at_once() throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> {
                try {
                    return desk.lines(desk.plan(BatchKind.STORES, 1)).size();
                } catch (FormRefusedException nothingLeft) {
                    return 0;
                }
            });
        }
        int lines = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> one : pool.invokeAll(all)) {
                lines += one.get();
            }
        }
        assertThat(lines).isEqualTo(1);
        world.sell(store, "100.00");
        assertThatThrownBy(() -> desk.plan(BatchKind.STORES, 1))
                .as("owed more, and still in a batch")
                .isInstanceOf(FormRefusedException.class);
        world.dropAllPlanned();
    }

    @Test
    void above_the_sum_of_a_day_a_second_person_releases_what_was_proposed_and_nothing_else() {
        world.sell(store, "9000.00");
        BankLine mine = alone();
        assertThatThrownBy(() -> desk.list(mine.batch())).hasMessageContaining("changed");
        assertThat(desk.propose(mine.batch())).isInstanceOf(ApprovalAnswer.Waits.class);
        assertThatThrownBy(() -> desk.propose(mine.batch())).hasMessageContaining("waits");
        assertThatThrownBy(() -> desk.list(mine.batch())).hasMessageContaining("changed");
        desk.drop(mine.batch(), Optional.of(mine.line()));
        assertThat(desk.agree(ApprovalAction.BANK_BATCH))
                .isEqualTo(new ApprovalAnswer.Overtaken("batches.problem.overtaken"));
        assertThat(desk.batch(mine.batch()).state()).isEqualTo(BankBatch.State.DROPPED);

        BankLine again = alone();
        assertThat(desk.propose(again.batch())).isInstanceOf(ApprovalAnswer.Waits.class);
        assertThat(desk.agree(ApprovalAction.BANK_BATCH)).isInstanceOf(ApprovalAnswer.Done.class);
        assertThat(desk.batch(again.batch()).secondBy()).isNotEmpty();
        desk.drop(again.batch(), Optional.empty());
    }

    @Test
    void in_parts_that_fit_one_by_one_the_sum_of_a_day_is_no_more() {
        world.sell(store, "4000.00");
        BankLine first = alone();
        assertThat(desk.propose(first.batch())).isInstanceOf(ApprovalAnswer.Done.class);
        String other = world.newStore();
        world.sell(other, "4000.00");
        store = other;
        BankLine second = alone();
        assertThat(desk.propose(second.batch())).isInstanceOf(ApprovalAnswer.Waits.class);
        assertThat(desk.agree(ApprovalAction.BANK_BATCH)).isInstanceOf(ApprovalAnswer.Done.class);
        desk.drop(first.batch(), Optional.empty());
        desk.drop(second.batch(), Optional.empty());
    }

    @Test
    void what_is_at_the_bank_is_left_out_by_nobody_and_ends_by_two_people_or_the_bank() {
        BankLine mine = atBank();
        assertThatThrownBy(() -> desk.drop(mine.batch(), Optional.of(mine.line())))
                .hasMessageContaining("changed");
        assertThatThrownBy(() -> desk.drop(mine.batch(), Optional.empty()))
                .hasMessageContaining("changed");
        desk.proposeWord(mine.line(), BankWord.FAILED, "");
        assertThat(state(mine)).as("one person is not enough").isEqualTo(LineState.AT_BANK);
        assertThat(desk.agree(ApprovalAction.BANK_WORD)).isInstanceOf(ApprovalAnswer.Done.class);
        assertThat(state(mine)).isEqualTo(LineState.FAILED);
        assertThat(desk.line(mine.line()).reason()).isEqualTo("asked");
        assertThat(world.payable(store)).isEqualTo(8_000);
    }

    @Test
    void what_the_bank_had_failed_and_paid_after_all_is_booked_unless_it_was_paid_otherwise() {
        BankLine mine = atBank();
        desk.answer(FILE + row(mine, "failed", ""));
        int doubts = desk.doubts();
        desk.answer(FILE + row(mine, "paid", "R-7"));
        assertThat(desk.doubts()).isEqualTo(doubts + 1);
        assertThat(state(mine)).as("in doubt").isEqualTo(LineState.FAILED);
        assertThat(desk.say(mine.line(), BankWord.PAID, "R-7"))
                .isInstanceOf(ApprovalAnswer.Done.class);
        assertThat(state(mine)).isEqualTo(LineState.SETTLED);
        assertThat(world.payable(store)).isZero();

        world.sell(store, "100.00");
        BankLine failed = atBank();
        desk.answer(FILE + row(failed, "failed", ""));
        BankLine next = alone();
        assertThat(desk.say(failed.line(), BankWord.PAID, "R-8"))
                .isEqualTo(new ApprovalAnswer.Overtaken("batches.problem.overtaken"));
        desk.drop(next.batch(), Optional.empty());
    }

    @Test
    void what_the_bank_has_paid_and_the_ledger_does_not_take_is_shown_until_it_does() {
        BankLine mine = atBank();
        world.town.send("pay-store", Map.of("store", store, "amount", "30.00"));
        desk.answer(FILE + row(mine, "paid", "R-3"));
        assertThat(state(mine)).isEqualTo(LineState.STUCK);
        assertThat(desk.trouble()).extracting(BankLine::line).contains(mine.line());
        assertThat(desk.retry(mine.line())).isTrue();
        assertThat(state(mine)).as("less is owed still").isEqualTo(LineState.STUCK);
        world.sell(store, "100.00");
        String batch = desk.batch(mine.batch()).number();
        assertThatThrownBy(() -> desk.plan(BatchKind.STORES, 1))
                .isInstanceOf(FormRefusedException.class);
        assertThat(desk.batch(batch).state()).isEqualTo(BankBatch.State.AT_BANK);
        assertThat(desk.retry(mine.line())).isTrue();
        assertThat(state(mine)).isEqualTo(LineState.SETTLED);
        assertThat(desk.retry(mine.line())).as("only once").isFalse();
        assertThat(world.payable(store)).isEqualTo(5_000);
        assertThat(desk.trouble()).extracting(BankLine::line).doesNotContain(mine.line());
    }

    @Test
    void less_is_owed_before_the_list_is_taken_out_and_the_line_has_to_be_left_out() {
        BankLine mine = alone();
        desk.release(mine.batch());
        world.town.send("pay-store", Map.of("store", store, "amount", "0.01"));
        assertThatThrownBy(() -> desk.list(mine.batch())).hasMessageContaining(mine.line());
        desk.drop(mine.batch(), Optional.of(mine.line()));
        assertThat(desk.lines(alone().batch()))
                .filteredOn(line -> line.state() == LineState.PLANNED)
                .extracting(BankLine::amountFen)
                .containsExactly(7_999L);
        world.dropAllPlanned();
    }

    @Test
    void what_came_back_is_paid_again_and_stands_in_the_ledger_once() {
        BankLine mine = atBank();
        long outside = world.outside();
        desk.answer(FILE + row(mine, "paid", "R-4"));
        desk.answer(FILE + row(mine, "returned", "R-5"));
        assertThat(state(mine)).isEqualTo(LineState.RETURNED);
        assertThat(desk.trouble()).extracting(BankLine::line).contains(mine.line());
        String batch = desk.plan(BatchKind.STORES, 1);
        BankLine again = desk.lines(batch).getFirst();
        assertThat(again.againOf()).isEqualTo(mine.line());
        assertThatThrownBy(() -> desk.plan(BatchKind.STORES, 1))
                .isInstanceOf(FormRefusedException.class);
        desk.release(batch);
        desk.list(batch);
        desk.answer(FILE + row(again, "paid", "R-6"));
        assertThat(state(again)).isEqualTo(LineState.SETTLED);
        assertThat(world.outside() - outside).isEqualTo(8_000);
        assertThat(world.payable(store)).isZero();
        assertThat(desk.trouble()).extracting(BankLine::line).doesNotContain(mine.line());
    }

    @Test
    void a_store_without_an_account_is_in_no_batch() {
        String id = "batch-none";
        world.town.enrol("batch-none-o");
        world.town.openStore(id, "batch-none-o");
        world.sell(id, "100.00");
        String batch = desk.plan(BatchKind.STORES, 1);
        assertThat(desk.lines(batch))
                .extracting(BankLine::thing)
                .contains(store)
                .doesNotContain(id);
        desk.drop(batch, Optional.empty());
    }

    @Test
    void a_crash_after_the_ledger_was_told_books_no_second_time() {
        BankLine mine = atBank();
        long outside = world.outside();
        desk.answerAndCrash(FILE + row(mine, "paid", "R-9"));
        assertThat(state(mine)).isEqualTo(LineState.PAID);
        assertThat(world.outside() - outside).isEqualTo(8_000);
        desk.rounds();
        assertThat(state(mine)).isEqualTo(LineState.SETTLED);
        assertThat(world.outside() - outside).isEqualTo(8_000);
    }
}
