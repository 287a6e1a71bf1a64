package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.trade.stores.conditions.TakeRules;
import org.tidemark.server.web.access.StaffRole;

/** What is agreed with a store, from the console to the ledger, the owner's pages and a batch. */
class StoreConditionsIT {

    private static final String MONEY = "/console/money/stores/of/" + TillTown.STORE;
    private static final String OWN = "/my/stores/" + TillTown.STORE;
    private static final byte[] PDF =
            "%PDF-1.7 all that was agreed".getBytes(StandardCharsets.UTF_8);

    private static BatchTown world;
    private static TillTown town;
    private static TestPlatform platform;
    private static Visitor one;
    private static Visitor other;

    @BeforeAll
    static void open() throws Exception {
        world = new BatchTown("store-conditions");
        town = world.town;
        platform = town.platform();
        Set<StaffRole> roles = Set.of(StaffRole.FINANCE, StaffRole.OPERATIONS);
        one = TestStaff.signedIn(platform, "terms-one", roles);
        other = TestStaff.signedIn(platform, "terms-other", roles);
        one.get("/?lang=en");
        other.get("/?lang=en");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static LocalDate today() {
        return LocalDate.now(platform.clock());
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body()).contains(words);
    }

    private static Answer take(String percent, LocalDate from) {
        return one.post(
                MONEY + "/take",
                Map.of("take", percent, "from", from.toString(), "reason", "contract 7"));
    }

    private static void agreed() {
        String id =
                page(other, "/console/money/approvals")
                        .replaceAll("(?s).*?/console/money/approvals/([^/\"]+)/agree.*", "$1");
        assertThat(one.post("/console/money/approvals/" + id + "/agree", Map.of()).status())
                .isEqualTo(422);
        done(other.post("/console/money/approvals/" + id + "/agree", Map.of()));
    }

    @Test
    void two_people_agree_on_a_take_and_from_its_day_on_the_till_gives_the_store_the_rest() {
        town.enrol("taken");
        refused(take("17.99", today()), "town-till 18%");
        refused(take("25.005", today()), "at most two decimals");
        refused(take("25", today().minusDays(1)), "at the earliest");
        done(take("25.00", today().plusDays(1)));
        assertThat(page(other, "/console/money/approvals"))
                .contains("25%", "as the programme says", "contract 7", TillTown.STORE);
        agreed();
        assertThat(page(one, MONEY)).contains("25%", "terms-one", "terms-other", "18%");
        ownerAgrees();

        long before = town.payable();
        town.buy("taken", "100.01");
        assertThat(town.payable() - before).as("the plan's 80 % today").isEqualTo(8_000);
        town.later(Duration.ofDays(1));
        before = town.payable();
        String number = town.buy("taken", "100.01");
        assertThat(town.payable() - before).as("75 % rounded down").isEqualTo(7_500);
        Visitor owner = platform.member(TillTown.OWNER);
        owner.get("/?lang=en");
        assertThat(page(owner, OWN + "/money"))
                .contains("data-figure=\"share-store\">¥75.00<")
                .contains("data-figure=\"share-operator\">¥7.00<");

        town.bean(TillRefunds.class)
                .byOwner(town.order(number), 5_001, "half of it", TillTown.OWNER);
        platform.work();
        assertThat(town.payable() - before)
                .as("its part of what went back, rounded down")
                .isEqualTo(7_500 - 7_500 * 5_001 / 10_001);
        assertThat(town.sentBackFen(number)).isPositive();

        done(take("", today().plusDays(1)));
        agreed();
        town.later(Duration.ofDays(1));
        before = town.payable();
        town.buy("taken", "100.01");
        assertThat(town.payable() - before).as("back to the plan").isEqualTo(8_000);
        assertThat(page(one, MONEY)).contains("Sales are shared as the programme says");
    }

    /** The owner reads what is asked of him and agrees; nobody else can, and he does so once. */
    private static void ownerAgrees() {
        Visitor owner = platform.member(TillTown.OWNER);
        owner.get("/?lang=en");
        String asked = page(owner, OWN + "/money");
        assertThat(asked)
                .contains("The operator wants to keep another part", "25%")
                .contains("data-figure=\"asked-store\">¥75.00<");
        String word = asked.replaceAll("(?s).*?action=\"([^\"]+/takes/[0-9]+)\".*", "$1");
        assertThat(
                        platform.member(TillTown.OTHER_OWNER)
                                .post(word, Map.of("word", "agree"))
                                .status())
                .isEqualTo(404);
        refused(owner.post(word, Map.of()), "Press one of the two");
        done(owner.post(word, Map.of("word", "agree")));
        done(owner.post(word, Map.of("word", "decline")));
        assertThat(page(owner, OWN + "/money"))
                .contains("the owner has agreed")
                .doesNotContain("wants to keep another part");
        assertThat(owner.post(OWN + "/takes/999999", Map.of("word", "agree")).status())
                .isEqualTo(404);
    }

    @Test
    void a_take_that_the_owner_has_not_agreed_to_does_not_begin() {
        String store = TillTown.OTHER_STORE;
        String money = "/console/money/stores/of/" + store;
        Visitor owner = platform.member(TillTown.OTHER_OWNER);
        owner.get("/?lang=en");
        for (String word : List.of("", "decline")) {
            done(
                    one.post(
                            money + "/take",
                            Map.of("take", "40", "from", today().toString(), "reason", "c 8")));
            agreed();
            assertThat(town.bean(OwnTakes.class).costPpm(store)).isEqualTo(TakeRules.BY_PLAN);
            if (!word.isEmpty()) {
                String path =
                        page(owner, "/my/stores/" + store + "/money")
                                .replaceAll("(?s).*?action=\"([^\"]+/takes/[0-9]+)\".*", "$1");
                done(owner.post(path, Map.of("word", word)));
                assertThat(page(one, money)).contains("the owner has declined");
            }
            town.later(Duration.ofDays(1));
            assertThat(town.bean(OwnTakes.class).costPpm(store)).isEqualTo(TakeRules.BY_PLAN);
        }
    }

    @Test
    void a_take_whose_day_is_over_when_the_second_person_comes_does_not_begin() {
        done(take("30", today()));
        town.later(Duration.ofDays(1));
        String id =
                page(other, "/console/money/approvals")
                        .replaceAll("(?s).*?/console/money/approvals/([^/\"]+)/agree.*", "$1");
        refused(
                other.post("/console/money/approvals/" + id + "/agree", Map.of()),
                "The day on which it was to begin is over");
        assertThat(page(one, MONEY)).doesNotContain("30%");
    }

    @Test
    void a_batch_takes_what_was_owed_at_the_begin_of_the_due_day_and_nothing_that_came_since() {
        String store = world.newStore();
        String money = "/console/money/stores/of/" + store;
        int tomorrow = today().plusDays(1).getDayOfWeek().getValue();
        Map<String, String> weekly = new HashMap<>();
        weekly.put("kind", "WEEKLY");
        weekly.put("weekday", Integer.toString(tomorrow));
        weekly.put("monthday", "1");
        weekly.put("least", "50.00");
        refused(one.post(money + "/cycle", with(weekly, "weekday", "8")), "day of the week");
        done(one.post(money + "/cycle", weekly));
        world.sell(store, "100.00");
        seen(store);
        assertThat(due(store)).as("not before its day").isZero();
        assertThat(planned(store)).isZero();

        town.later(Duration.ofDays(1));
        world.sell(store, "50.00");
        seen(store);
        assertThat(due(store)).isEqualTo(8_000);
        assertThat(page(one, money))
                .contains("data-figure=\"due\">¥80.00<", "data-figure=\"later\">¥40.00<");
        assertThat(page(one, "/console/money/stores")).contains("due now ¥80.00");
        assertThat(planned(store)).isEqualTo(8_000);

        town.later(Duration.ofDays(2));
        assertThat(due(store)).as("still due, days later").isEqualTo(8_000);
        town.send("pay-store", Map.of("store", store, "amount", "80.00"));
        seen(store);
        assertThat(due(store)).as("paid by another way").isZero();
        assertThat(world.payable(store)).isEqualTo(4_000);

        town.later(Duration.ofDays(5));
        assertThat(due(store)).as("less than the least").isZero();
        done(one.post(money + "/cycle", with(weekly, "least", "")));
        assertThat(due(store)).isEqualTo(4_000);
    }

    private static Map<String, String> with(
            Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private static long due(String store) {
        return town.bean(StorePayables.class).due(store).dueFen();
    }

    /** What a batch would pay the store now; it is left out again. */
    private static long planned(String store) {
        world.sell(world.newStore(), "10.00"); // so that there is anything at all
        String batch = world.desk.plan(BatchKind.STORES, 1);
        long fen =
                world.desk.lines(batch).stream()
                        .filter(line -> line.thing().equals(store))
                        .mapToLong(BankLine::amountFen)
                        .sum();
        world.dropAllPlanned();
        return fen;
    }

    /** Waits until the read model has all that the ledger has of the store. */
    private static void seen(String store) {
        while (town.bean(JdbcClient.class)
                        .sql(
                                "SELECT coalesce(sum(amount), 0) FROM read_model.posting WHERE account = ?")
                        .param("store:" + store)
                        .query(Long.class)
                        .single()
                != world.payable(store)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void an_owner_agrees_to_the_version_that_he_was_shown_and_its_document_is_kept_sealed() {
        String people = "/console/people/stores/" + TillTown.STORE;
        Visitor owner = platform.member(TillTown.OWNER);
        owner.get("/?lang=en");
        Visitor stranger = platform.member(TillTown.OTHER_OWNER);
        Map<String, String> text = Map.of("title", "Agreement of 2026", "body", "");
        refused(
                one.upload(people + "/agreement", text, "document", new byte[0], "a.pdf"),
                "or add a PDF");
        refused(
                one.upload(
                        people + "/agreement",
                        text,
                        "document",
                        "word".getBytes(StandardCharsets.UTF_8),
                        "a.pdf"),
                "no PDF");
        done(one.upload(people + "/agreement", text, "document", PDF, "a.pdf"));
        assertThat(page(one, people)).contains("Waits for the owner", "Agreement of 2026");
        assertThat(page(owner, OWN)).contains("new version of your agreement");
        String mine = page(owner, OWN + "/money");
        String seen = mine.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(owner.bytes(OWN + "/agreement/1/document")).isEqualTo(PDF);
        assertThat(stranger.get(OWN + "/agreement/1/document").status()).isEqualTo(404);
        assertThat(stranger.get(OWN + "/money").status()).isEqualTo(404);
        assertThat(stranger.post(OWN + "/agreement", Map.of("seen", seen)).status()).isEqualTo(404);
        assertThat(
                        new String(
                                town.bean(JdbcClient.class)
                                        .sql("SELECT document_sealed FROM platform.store_agreement")
                                        .query(byte[].class)
                                        .single(),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF", "agreed");

        refused(owner.post(OWN + "/agreement", Map.of("seen", "0".repeat(64))), "another version");
        done(owner.post(OWN + "/agreement", Map.of("seen", seen)));
        assertThat(page(owner, OWN)).doesNotContain("new version of your agreement");
        assertThat(page(one, people)).contains("agreed by the owner").doesNotContain("Waits for");
        refused(owner.post(OWN + "/agreement", Map.of("seen", seen)), "agreed already");

        done(
                one.upload(
                        people + "/agreement",
                        Map.of("title", "Agreement of 2027", "body", "First.\n\nSecond."),
                        "document",
                        new byte[0],
                        ""));
        refused(owner.post(OWN + "/agreement", Map.of("seen", seen)), "another version");
        assertThat(page(owner, OWN + "/money"))
                .contains("<p>Second.</p>", "Version 2", "Version 1");
        assertThat(owner.get(OWN + "/agreement/2/document").status()).isEqualTo(404);
        assertThat(
                        platform.visitor()
                                .staff("AUDITOR")
                                .get(people + "/agreement/1/document")
                                .status())
                .isEqualTo(200);
    }
}
