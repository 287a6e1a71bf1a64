package org.tidemark.journal.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.engine.command.By;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Exact;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

@Timeout(120)
final class ReadModelIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static Path folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws Exception {
        folder = DatabaseFolders.create();
        postgres = DatabaseFolders.start(folder);
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
        DatabaseFolders.delete(folder);
    }

    @Test
    void it_says_what_the_ledger_says_while_it_follows_and_after_a_rebuild() throws Exception {
        PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), "follows");
        ReadModel model = ReadModel.open(postgres.dataSource(), "follows");
        try (LedgerService ledger =
                        LedgerService.open(
                                LedgerOptions.DEFAULT, journal, TestPlans.READER, CLOCK);
                Projection _ = Projection.start(journal, postgres.dataSource())) {
            long last = send(ledger, 3_000);
            await(model, last);
            Map<String, Long> fromLedger = balancesOf(ledger);
            assertThat(balancesIn("follows")).isEqualTo(fromLedger).isNotEmpty();
            checkMember(ledger, model);
            checkPrices(ledger, model);
            checkEvents(model, last);
            model.rebuild();
            await(model, last);
            assertThat(balancesIn("follows")).isEqualTo(fromLedger);
        }
    }

    @Test
    void two_projections_of_one_ledger_project_everything_once() throws Exception {
        PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), "twice");
        ReadModel model = ReadModel.open(postgres.dataSource(), "twice");
        try (LedgerService ledger =
                        LedgerService.open(
                                LedgerOptions.DEFAULT, journal, TestPlans.READER, CLOCK);
                Projection _ = Projection.start(journal, postgres.dataSource());
                Projection _ = Projection.start(journal, postgres.dataSource())) {
            await(model, send(ledger, 5_000));
            assertThat(balancesIn("twice")).isEqualTo(balancesOf(ledger));
        }
    }

    private static void checkMember(LedgerService ledger, ReadModel model) {
        String member = ledger.read(view -> view.memberId(0)).join().value();
        List<ReadModel.StatementLine> statement = model.statement(member, Long.MAX_VALUE, 10_000);
        assertThat(statement).isNotEmpty();
        Map<String, Long> newest = new TreeMap<>();
        statement.forEach(line -> newest.putIfAbsent(line.asset(), line.balanceAfter()));
        newest.values().removeIf(amount -> amount == 0);
        Map<String, Long> held = new TreeMap<>();
        model.balances("member:" + member).forEach(b -> held.put(b.asset(), b.amount()));
        assertThat(newest).isEqualTo(held);
        assertThat(statement).allSatisfy(ReadModelIT::checkTerms);
        assertThat(statement).anyMatch(line -> !line.terms().isEmpty());
        assertThat(statement)
                .extracting(ReadModel.StatementLine::by)
                .contains(By.NOBODY)
                .anyMatch(by -> by.actor().startsWith("职员") && by.approver().isEmpty())
                .anyMatch(by -> by.actor().equals("job") && by.reason().equals("why not"));
        ReadModel.StatementLine third = statement.get(2);
        assertThat(model.statement(member, third.seq(), third.line(), 10_000))
                .isEqualTo(statement.subList(3, statement.size()));
        long middle = statement.get(statement.size() / 2).seq();
        assertThat(model.statement(member, middle, 10_000))
                .isEqualTo(statement.stream().filter(line -> line.seq() < middle).toList());
    }

    /** Rewards and released points come to their terms; what the command says has none. */
    private static void checkTerms(ReadModel.StatementLine line) {
        if (line.terms().stream().allMatch(term -> term.rule().equals(Rule.REFERRAL_DIRECT))) {
            long sum =
                    line.terms().stream()
                            .mapToLong(t ->
                                    Exact.mulDivFloor(t.base(), t.numerator(), t.denominator()))
                            .sum();
            assertThat(line.terms().isEmpty() || sum == line.amount()).as("%s", line).isTrue();
        }
    }

    private static void checkPrices(LedgerService ledger, ReadModel model) {
        List<ReadModel.PricePoint> all = model.prices("mall", 10_000);
        long price = ledger.read(view -> view.pool(0).priceMicros()).join().value();
        assertThat(all.getLast().priceMicros()).isEqualTo(price);
        for (int i = 1; i < all.size(); i++) {
            boolean sameEpoch = all.get(i - 1).supplyMicro() > 0 && all.get(i).supplyMicro() > 0;
            assertThat(!sameEpoch || all.get(i).priceMicros() >= all.get(i - 1).priceMicros())
                    .as("%s after %s", all.get(i), all.get(i - 1))
                    .isTrue();
        }
        List<ReadModel.PricePoint> few = model.prices("mall", 10);
        assertThat(few).hasSizeLessThanOrEqualTo(10).isSubsetOf(all);
        assertThat(few.getFirst()).isEqualTo(all.getFirst());
        assertThat(few.getLast()).isEqualTo(all.getLast());
    }

    private static void checkEvents(ReadModel model, long last) {
        List<ReadModel.EventLine> latest = model.latestEvents(20);
        assertThat(latest).hasSize(20);
        assertThat(latest).extracting(ReadModel.EventLine::by).contains(By.NOBODY);
        assertThat(latest).anyMatch(event -> !event.by().isNobody());
        assertThat(latest.getFirst().seq()).isLessThanOrEqualTo(last);
        List<ReadModel.EventLine> after = model.eventsAfter(latest.getLast().seq(), 100);
        assertThat(after).isNotEmpty();
        assertThat(latest.reversed()).containsAll(after);
    }

    private static long send(LedgerService ledger, int count) {
        RandomCommands commands = new RandomCommands(23, "c");
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            replies.add(ledger.submit(commands.next()));
        }
        return replies.stream().mapToLong(reply -> reply.join().seq()).max().orElseThrow();
    }

    private static void await(ReadModel model, long seq) {
        while (model.projectedSeq() < seq) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, Long> balancesOf(LedgerService ledger) {
        return ledger.read(
                        view -> {
                            Map<String, Long> balances = new TreeMap<>();
                            view.forEachBalance((account, asset, amount) ->
                                    balances.put(
                                            view.accountName(account) + " " + view.assetName(asset),
                                            amount));
                            return balances;
                        })
                .join()
                .value();
    }

    private static Map<String, Long> balancesIn(String ledger) throws Exception {
        Map<String, Long> balances = new TreeMap<>();
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT account || ' ' || asset, amount FROM read_model.balance"
                                        + " WHERE amount <> 0 AND ledger = '"
                                        + ledger
                                        + "'")) {
            while (rows.next()) {
                balances.put(rows.getString(1), rows.getLong(2));
            }
        }
        return balances;
    }
}
