package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.model.LineState;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** The pages of batches, from an account to what the bank answers, by those who may and may not. */
class BatchPagesIT {

    private static final String HOME = "/console/money/batches";

    private static BatchTown world;
    private static TestPlatform platform;

    @BeforeAll
    static void open() throws Exception {
        world = new BatchTown("batch-pages");
        platform = world.town.platform();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        return answer;
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static String leadsTo(Answer answer) {
        return done(answer)
                .http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    @Test
    void two_people_pay_a_store_from_its_account_to_the_banks_answer() {
        Visitor one = TestStaff.signedIn(platform, "money-one", Set.of(StaffRole.FINANCE));
        Visitor other = TestStaff.signedIn(platform, "money-other", Set.of(StaffRole.FINANCE));
        Visitor looks = platform.visitor().staff("AUDITOR");
        one.get("/?lang=en");
        world.sell(TillTown.STORE, "10000.00");
        String money = "/console/money/stores/of/" + TillTown.STORE;
        Map<String, String> account =
                Map.of(
                        "holder",
                        "一号小店",
                        "bank",
                        "测试银行",
                        "account",
                        "6222 0202 0011 2230",
                        "reason",
                        "as agreed in writing");
        assertThat(one.post(money + "/account", Map.of("holder", "", "account", "12")).status())
                .isEqualTo(422);
        assertThat(looks.post(money + "/account", account).status()).isEqualTo(403);
        done(one.post(money + "/account", account));
        assertThat(page(other, money)).contains("6222020200112230", "money-one");
        agree(one, other);
        assertThat(page(one, money)).contains("**** 2230").doesNotContain("6222020200112230");
        page(looks, money);

        String batch = leadsTo(one.post(HOME, Map.of("kind", "stores", "least", "1.00")));
        assertThat(one.post(HOME, Map.of("kind", "stores", "least", "1.00")).status())
                .as("it stands in a batch already")
                .isEqualTo(422);
        assertThat(page(one, batch)).contains("A second person has to agree");
        assertThat(one.post(batch + "/list.csv", Map.of()).status()).isEqualTo(422);
        done(one.post(batch + "/release", Map.of("reason", "due today")));
        assertThat(page(one, batch)).contains("waits for a second person");
        assertThat(page(other, "/console/money/approvals")).contains("8000.00");
        agree(one, other);
        assertThat(page(one, batch)).contains("The list was not taken out yet");
        assertThat(looks.post(batch + "/list.csv", Map.of()).status()).isEqualTo(403);
        Answer list = one.post(batch + "/list.csv", Map.of());
        assertThat(list.http().body()).contains("6222020200112230", "8000.00", "一号小店");
        assertThat(one.post(batch + "/list.csv", Map.of()).http().body())
                .isEqualTo(list.http().body());
        assertThat(page(one, batch)).contains("taken out already: 2 in all");
        assertThat(one.post(batch + "/drop", Map.of()).status()).isEqualTo(422);

        String number = batch.substring(batch.lastIndexOf('/') + 1);
        BankLine line = world.desk.lines(number).getFirst();
        String file =
                "备注,收款账号,金额,状态,银行流水号\n%s,****2230,%s,成功,R-1\n%s,****2230,1.00,成功,R-2\n"
                        .formatted(
                                line.line(),
                                new Fen(line.amountFen()).plain(),
                                "bl999999999999999999");
        byte[] gbk = file.getBytes(Charset.forName("GBK"));
        assertThat(
                        one.upload(HOME + "/answers", Map.of("again", ""), "file", new byte[0], "a")
                                .status())
                .isEqualTo(422);
        String answer =
                leadsTo(one.upload(HOME + "/answers", Map.of("again", ""), "file", gbk, "b.csv"));
        assertThat(page(one, answer)).contains("Nothing has been moved", "In doubt: no such line");
        assertThat(world.desk.line(line.line()).state()).isEqualTo(LineState.AT_BANK);
        done(one.post(answer + "/take", Map.of()));
        done(one.post(answer + "/take", Map.of()));
        assertThat(page(one, answer)).contains("data-figure=\"moved\">1<");
        assertThat(
                        leadsTo(
                                one.upload(
                                        HOME + "/answers",
                                        Map.of("again", ""),
                                        "file",
                                        gbk,
                                        "b.csv")))
                .as("the same file")
                .isEqualTo(answer);
        assertThat(world.desk.line(line.line()).state()).isEqualTo(LineState.SETTLED);
        assertThat(world.payable(TillTown.STORE)).isZero();

        String doubt = answer + "/doubts/3";
        assertThat(page(one, HOME + "/answers")).contains(doubt);
        assertThat(one.post(doubt, Map.of("note", "")).status()).isEqualTo(422);
        done(one.post(doubt, Map.of("note", "a line of another company")));
        assertThat(one.post(doubt, Map.of("note", "again")).status()).isEqualTo(422);

        String word = HOME + "/lines/" + line.line() + "/word";
        assertThat(one.post(word, Map.of("word", "FAILED", "reason", "x")).status()).isEqualTo(422);
        done(
                one.post(
                        word,
                        Map.of("word", "RETURNED", "reason", "the bank wrote", "reference", "")));
        agree(one, other);
        assertThat(page(one, HOME)).contains("Came back", line.line());
        assertThat(page(one, batch)).contains("the bank wrote");
        page(looks, batch);
        page(one, money + "?before=9-0");
        assertThat(platform.visitor().staff("CONTENT").get(batch).status()).isEqualTo(403);
    }

    /** The other one agrees to the one proposal that waits; whoever proposed it cannot. */
    private static void agree(Visitor one, Visitor other) {
        String id =
                page(other, "/console/money/approvals")
                        .replaceAll("(?s).*?/console/money/approvals/([^/\"]+)/agree.*", "$1");
        assertThat(one.post("/console/money/approvals/" + id + "/agree", Map.of()).status())
                .isEqualTo(422);
        done(other.post("/console/money/approvals/" + id + "/agree", Map.of()));
    }

    @Test
    void a_supplier_has_a_page_with_what_it_is_owed() {
        String supplier = world.newSupplier();
        world.supply(supplier, "50.00");
        Visitor one = platform.visitor().staff("FINANCE");
        assertThat(page(one, "/console/money/suppliers")).contains(supplier, "¥40.00");
        assertThat(page(one, "/console/money/suppliers/" + supplier)).contains("¥40.00");
        String batch = leadsTo(one.post(HOME, Map.of("kind", "suppliers", "least", "1.00")));
        done(one.post(batch + "/drop", Map.of()));
        assertThat(page(one, "/console/money/suppliers/" + supplier)).contains(supplier);
        assertThat(one.get("/console/money/suppliers/nobody").status()).isEqualTo(404);
    }
}
