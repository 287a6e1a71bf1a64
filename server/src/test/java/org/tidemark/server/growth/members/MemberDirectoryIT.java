package org.tidemark.server.growth.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.ledger.Following;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;

/** The list of members beside a plain filter over who was put into it. */
class MemberDirectoryIT {

    private static final long SEED = 7;
    private static final int MEMBERS = 200;
    private static final int WISHES = 200;
    private static final int PIECE = 9;
    private static final String LEVEL = "leader";
    private static final int MOST_READ = 3_000;
    private static final List<String> NAMES = List.of("", "张伟", "王 小明", "Zoe Lee", "Lee Zoe");
    private static final List<Integer> REGIONS = List.of(0, 440305, 440306, 440103, 110101);
    private static final Pattern ACTUAL = Pattern.compile("actual rows=([\\d.]+)");

    private static final List<Generated> EVERYBODY = new ArrayList<>();
    private static TestPlatform platform;

    /** A member as a plain filter sees him. */
    private record Generated(
            String id,
            Optional<AccountState> state,
            String name,
            String phone,
            String sponsor,
            String level,
            int region,
            long spendFen) {}

    private record Wish(
            AccountState state,
            String sponsor,
            String level,
            String region,
            String least,
            String most,
            String who) {

        boolean fits(Generated one) {
            return (state == null || one.state.filter(state::equals).isPresent())
                    && (sponsor == null || sponsor.equals(one.sponsor))
                    && (level == null || level.equals(one.level))
                    && (region == null || String.format("%06d", one.region).startsWith(region))
                    && (least == null || one.spendFen >= fen(least))
                    && (most == null || one.spendFen <= fen(most))
                    && (who == null || isCalled(one));
        }

        private boolean isCalled(Generated one) {
            return who.length() == 4 && who.matches("\\d+")
                    ? one.phone.endsWith(who)
                    : who.equals(one.name) || List.of(one.name.split(" ", -1)).contains(who);
        }

        private static long fen(String yuan) {
            return Fen.read(yuan).orElseThrow().fen();
        }
    }

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("member-directory");
        platform.adoptFull("dir");
        Random dice = new Random(SEED);
        long last = 0;
        for (int i = 0; i < MEMBERS; i++) {
            last = member(i, dice);
        }
        assertThat(platform.bean(Following.class).await(last, Duration.ofMinutes(1)))
                .isEqualTo(Following.Answer.THERE);
        platform.work();
        Collections.reverse(EVERYBODY); // newest first
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }

    private static long accepted(String path, String body) {
        Answer answer = platform.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isLessThan(300);
        return answer.sequence();
    }

    private static long member(int i, Random dice) {
        String id = "dir-" + i;
        String sponsor = i > 0 && dice.nextInt(3) > 0 ? "dir-" + dice.nextInt(Math.min(i, 12)) : "";
        int region = one(REGIONS, dice);
        long sequence =
                accepted(
                        "/members",
                        "{'id':'enrol-%1$s','member':'%1$s'%2$s%3$s}"
                                .formatted(
                                        id,
                                        sponsor.isEmpty() ? "" : ",'sponsor':'" + sponsor + "'",
                                        region == 0 ? "" : ",'region':'" + region + "'"));
        long spend = 0;
        if (dice.nextInt(2) == 0) {
            int yuan = 1 + dice.nextInt(500);
            spend = yuan * 100L;
            sequence =
                    accepted(
                            "/orders",
                            "{'id':'o-%1$s','member':'%1$s','lines':[{'offer':'dir-goods','amount':'%2$d.00'}]}"
                                    .formatted(id, yuan));
            if (dice.nextInt(3) == 0) {
                spend -= 50;
                sequence =
                        accepted(
                                "/reversals",
                                "{'id':'r-%1$s','order':'o-%1$s','amount':'0.50'}".formatted(id));
            }
        }
        String level = dice.nextInt(9) == 0 ? LEVEL : "";
        if (!level.isEmpty()) {
            sequence =
                    accepted(
                            "/leaders",
                            "{'id':'l-%1$s','programme':'dir','member':'%1$s','level':'%2$s'}"
                                    .formatted(id, level));
        }
        Optional<AccountState> state =
                dice.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of(one(List.of(AccountState.values()), dice));
        String name = state.isPresent() ? one(NAMES, dice) : "";
        String phone = state.isPresent() ? "137000" + (10_000 + i * 7) : "";
        state.ifPresent(is -> account(id, is, name, phone, sponsor));
        EVERYBODY.add(new Generated(id, state, name, phone, sponsor, level, region, spend));
        return sequence;
    }

    private static void account(
            String id, AccountState state, String name, String phone, String sponsor) {
        boolean entered =
                platform.bean(AccountStore.class)
                        .enter(
                                new Account(
                                        id,
                                        AccountState.OPEN,
                                        "",
                                        name,
                                        Optional.of(new Phone(phone)),
                                        sponsor,
                                        "",
                                        "zh",
                                        "invite-" + id,
                                        "1",
                                        Instant.EPOCH,
                                        Instant.EPOCH,
                                        true,
                                        Optional.empty(),
                                        1,
                                        false));
        assertThat(entered).isTrue();
        platform.bean(JdbcClient.class)
                .sql("UPDATE platform.account SET state = ? WHERE member_id = ?")
                .params(state.name(), id)
                .update();
    }

    private static Wish wish(Random dice) {
        Generated some = one(EVERYBODY, dice);
        int spent = dice.nextInt(400);
        return new Wish(
                dice.nextInt(3) == 0 ? one(List.of(AccountState.values()), dice) : null,
                dice.nextInt(4) == 0 ? "dir-" + dice.nextInt(13) : null,
                dice.nextInt(6) == 0 ? LEVEL : null,
                dice.nextInt(4) == 0
                        ? one(List.of("44", "4403", "440306", "11", "1101", "65"), dice)
                        : null,
                dice.nextInt(4) == 0 ? spent + ".50" : null,
                dice.nextInt(4) == 0 ? spent + 100 + ".00" : null,
                dice.nextInt(4) == 0 && !some.phone.isEmpty()
                        ? one(
                                List.of(
                                        some.phone.substring(7),
                                        some.name.isEmpty() ? "Zoe" : some.name,
                                        "小明",
                                        "Lee"),
                                dice)
                        : null);
    }

    private static MemberFilter filter(Wish wish) {
        MemberFilter filter =
                new MemberFilter(
                        wish.state,
                        wish.sponsor,
                        wish.level,
                        wish.region,
                        wish.least,
                        wish.most,
                        null,
                        null);
        return wish.who == null
                ? filter
                : platform.bean(MemberDirectory.class).called(wish.who, filter).orElseThrow();
    }

    private static List<String> listed(MemberFilter filter) {
        List<String> ids = new ArrayList<>();
        OptionalLong behind = OptionalLong.empty();
        do {
            MemberDirectory.Piece piece =
                    platform.bean(MemberDirectory.class).piece(filter, behind, PIECE, Language.ZH);
            piece.rows().forEach(row -> ids.add(row.memberId()));
            behind = piece.next();
        } while (behind.isPresent());
        return ids;
    }

    @Test
    void every_filter_finds_who_a_plain_filter_finds_in_the_same_order_piece_by_piece() {
        Random dice = new Random(SEED + 1);
        int found = 0;
        for (int i = 0; i < WISHES; i++) {
            Wish wish = wish(dice);
            List<String> expected =
                    EVERYBODY.stream().filter(wish::fits).map(Generated::id).toList();
            assertThat(listed(filter(wish))).as("seed %d, %s", SEED, wish).isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("wishes that find somebody").isGreaterThan(WISHES / 3);
    }

    /** A list of a page reads about a page, however many members there are. */
    @Test
    void no_filter_reads_all_of_the_tables() {
        JdbcClient database = platform.bean(JdbcClient.class);
        database.sql(
                        """
                        INSERT INTO platform.member_standing SELECT 100000 + i, 'z' || i,
                            440000 + i % 1000, i % 5000,
                            CASE WHEN i % 3000 = 0 THEN ARRAY['rare'] ELSE ARRAY[]::text[] END
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.team_tree SELECT 100000 + i, 'z' || i, 'z' || i / 100
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql(
                        """
                        INSERT INTO platform.account (member_id, state, invite_code, terms_version,
                            terms_agreed_at, created_at, phone_marks, name_marks)
                        SELECT 'z' || i, CASE WHEN i % 2000 = 0 THEN 'SUSPENDED' ELSE 'OPEN' END,
                            'z' || i, '1', now(), now(), ARRAY[i % 4000], ARRAY[i % 900]
                        FROM generate_series(1, 40000) i
                        """)
                .update();
        database.sql("ANALYZE").update();
        try {
            explain(database);
        } finally {
            database.sql("DELETE FROM platform.member_standing WHERE number > 100000").update();
            database.sql("DELETE FROM platform.team_tree WHERE number > 100000").update();
            database.sql("DELETE FROM platform.account WHERE member_id LIKE 'z%'").update();
        }
    }

    private static void explain(JdbcClient database) {
        MemberFilter all = MemberFilter.ALL;
        for (MemberFilter filter :
                List.of(
                        all,
                        all.named(17),
                        all.ofPhone(17),
                        with(AccountState.OPEN, null, null, null, null),
                        with(AccountState.SUSPENDED, null, null, null, null),
                        with(AccountState.CLOSED, null, null, null, null),
                        with(null, "z39", null, null, null),
                        with(null, null, "rare", null, null),
                        with(null, null, null, "440305", null),
                        with(null, null, null, "44", null),
                        with(null, null, null, null, "49.95"))) {
            MemberQuestion question = MemberQuestion.of(filter, OptionalLong.empty(), 51);
            List<String> plan =
                    database.sql("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + question.sql())
                            .params(question.parameters())
                            .query(String.class)
                            .list();
            assertThat(plan)
                    .as("%s%n%s", filter, String.join("\n", plan))
                    .noneMatch(line -> line.contains("Seq Scan on"))
                    .allSatisfy(line -> assertThat(rows(line)).isLessThanOrEqualTo(MOST_READ));
        }
    }

    private static MemberFilter with(
            AccountState state, String sponsor, String level, String region, String least) {
        return new MemberFilter(state, sponsor, level, region, least, null, null, null);
    }

    private static double rows(String line) {
        Matcher actual = ACTUAL.matcher(line);
        return actual.find() ? Double.parseDouble(actual.group(1)) : 0;
    }

    @Test
    void a_page_of_a_member_has_the_cards_that_one_may_see() {
        Map<String, List<Boolean>> seen =
                Map.of(
                        "OPERATIONS", List.of(true, true, true, true),
                        "SUPPORT", List.of(true, false, false, false),
                        "FINANCE", List.of(true, true, false, true),
                        "RISK", List.of(true, true, true, true));
        seen.forEach((role, cards) -> {
            String page =
                    platform.visitor()
                            .staff(role)
                            .get("/console/members/dir-1?lang=en")
                            .http()
                            .body();
            assertThat(
                            List.of(
                                    page.contains("<h2>Last orders"),
                                    page.contains("<h2>Last withdrawals"),
                                    page.contains("<h2>Identity documents"),
                                    page.contains("<h2>Reviews of orders")))
                    .as(role)
                    .isEqualTo(cards);
            assertThat(page).as(role).contains("/console/people/tree/dir-1");
        });
        assertThat(platform.visitor().staff("CONTENT").get("/console/members/dir-1").status())
                .isEqualTo(403);
        assertThat(platform.visitor().staff("OWNER").get("/console/members/nobody").status())
                .isEqualTo(404);
    }

    @Test
    void a_note_stays_with_who_wrote_it_and_is_nobody_elses_to_write() {
        String id =
                EVERYBODY.stream()
                        .filter(one -> one.state.filter(AccountState.OPEN::equals).isPresent())
                        .findFirst()
                        .orElseThrow()
                        .id();
        String path = "/console/members/" + id + "/notes";
        Visitor support = platform.visitor().staff("SUPPORT");
        assertThat(support.post(path, Map.of("text", "Called <b>twice</b>.")).status())
                .isEqualTo(302);
        assertThat(support.get("/console/members/" + id).http().body())
                .contains("Called &lt;b&gt;twice&lt;/b&gt;.");
        assertThat(
                        support.post(path, Map.of("text", " ", "_page", "/console/members/" + id))
                                .status())
                .isEqualTo(422);
        Visitor looks = platform.visitor().staff("FINANCE");
        assertThat(looks.post(path, Map.of("text", "x")).status()).isEqualTo(403);
        assertThat(looks.get("/console/members/" + id).http().body())
                .contains("Called")
                .doesNotContain("action=\"" + path);
        assertThat(
                        platform.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM platform.member_note WHERE member_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_tree_goes_up_to_the_first_and_down_a_piece_at_a_time() {
        Visitor staff = platform.visitor().staff("SUPPORT");
        Generated child =
                EVERYBODY.stream().filter(one -> !one.sponsor.isEmpty()).findFirst().orElseThrow();
        String page = staff.get("/console/people/tree/" + child.id).http().body();
        List<String> up = new ArrayList<>();
        for (String at = child.sponsor; !at.isEmpty(); ) {
            up.add(at);
            String now = at;
            at =
                    EVERYBODY.stream()
                            .filter(one -> one.id.equals(now))
                            .findFirst()
                            .orElseThrow()
                            .sponsor;
        }
        assertThat(linked(page, "<ol class=\"chips\">", "</ol>")).isEqualTo(up);
        String first = up.getLast();
        List<String> below =
                EVERYBODY.reversed().stream()
                        .filter(one -> one.sponsor.equals(first))
                        .map(Generated::id)
                        .toList();
        String top = staff.get("/console/people/tree/" + first).http().body();
        assertThat(linked(top, "<tbody>", "</tbody>")).isEqualTo(below.stream().limit(50).toList());
        assertThat(staff.get("/console/people/tree/nobody").status()).isEqualTo(404);
    }

    private static List<String> linked(String page, String from, String to) {
        int begin = page.indexOf(from);
        Matcher links =
                Pattern.compile("/console/people/tree/([\\w-]+)\"")
                        .matcher(page.substring(begin, page.indexOf(to, begin)));
        return links.results().map(link -> link.group(1)).toList();
    }

    @Test
    void the_file_has_who_is_filtered_and_no_whole_phone() {
        String csv =
                platform.visitor()
                        .staff("SUPPORT")
                        .get("/console/people/members/export.csv?state=OPEN&region=44")
                        .http()
                        .body();
        List<String> expected =
                EVERYBODY.stream()
                        .filter(one -> one.state.filter(AccountState.OPEN::equals).isPresent())
                        .filter(one -> one.region / 10_000 == 44)
                        .map(Generated::id)
                        .toList();
        assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)[0])).isEqualTo(expected);
        assertThat(csv).contains("137****").doesNotContainPattern("137\\d{8}");
    }
}
