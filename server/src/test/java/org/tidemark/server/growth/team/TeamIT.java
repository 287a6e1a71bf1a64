package org.tidemark.server.growth.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** A member's people, rewards, region and contribution, from real orders. */
class TeamIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @BeforeAll
    static void trade() {
        PLATFORM.adoptFull("team");
        accepted(
                "/members", "{'id':'team-e1','member':'team-1','region':'330200','verified':true}");
        accepted(
                "/members",
                "{'id':'team-e2','member':'team-2','sponsor':'team-1','region':'330200'}");
        accepted(
                "/members",
                "{'id':'team-e3','member':'team-3','sponsor':'team-2','region':'330200'}");
        accepted("/members", "{'id':'team-e4','member':'team-4'}");
        accepted("/agents", "{'id':'team-a','member':'team-1','region':'3302'}");
        accepted(
                "/leaders",
                "{'id':'team-l','programme':'team','member':'team-1','level':'leader'}");
        accepted("/orders", TestPlatform.order("team-o2", "team-2", "team", "1000.00"));
        accepted("/orders", TestPlatform.order("team-o3", "team-3", "team", "2000.00"));
        accepted(
                "/share-grants",
                "{'id':'team-s','member':'team-1','contribution':'10.00','shares':50,"
                        + "'lockedUntil':'2029-12-31','reference':'resolution 4'}");
        long sequence = PLATFORM.get("/api/v1/ledger").sequence();
        PLATFORM.following(sequence, "/api/v1/members/team-1/statement");
        PLATFORM.work();
    }

    private static void accepted(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    @Test
    void people_of_two_levels_are_counted_and_shown_by_number() {
        TeamStore store = PLATFORM.bean(TeamStore.class);
        assertThat(store.directCount("team-1")).isEqualTo(1);
        assertThat(store.indirectCount("team-1")).isEqualTo(1);
        assertThat(store.directs("team-1", 10, 0))
                .containsExactly(new TeamStore.Direct("team-2", 1, 1, false));
        String page = PLATFORM.member("team-1").get("/my/team").http().body();
        assertThat(page).contains("Member no. 1").doesNotContain("team-2").doesNotContain("team-3");
    }

    @Test
    void rewards_are_summed_by_kind_and_month_and_open_to_their_lines() {
        List<RewardStore.Sum> sums = PLATFORM.bean(RewardStore.class).sums("team-1");
        assertThat(sums)
                .extracting(RewardStore.Sum::kind, RewardStore.Sum::asset, RewardStore.Sum::amount)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(RewardKind.DIRECT, "CNY", 5_000L),
                        org.assertj.core.groups.Tuple.tuple(RewardKind.INDIRECT, "CNY", 4_000L),
                        org.assertj.core.groups.Tuple.tuple(
                                RewardKind.REGION, "contribution", 1_500L),
                        org.assertj.core.groups.Tuple.tuple(
                                RewardKind.TEAM, "contribution", 6_000L));
        String month = sums.getFirst().month().toString();
        String lines =
                PLATFORM.member("team-1")
                        .get("/my/team/rewards?month=" + month + "&kind=direct&asset=CNY")
                        .http()
                        .body();
        assertThat(lines).contains("¥1,000.00 × 5% = ¥50.00").doesNotContain("team-o2");
        String other =
                PLATFORM.member("team-4")
                        .get("/my/team/rewards?month=" + month + "&kind=direct&asset=CNY")
                        .http()
                        .body();
        assertThat(other).contains("No reward yet").doesNotContain("¥50.00");
        assertThat(
                        PLATFORM.member("team-1")
                                .get("/my/team/rewards?month=x&kind=direct&asset=CNY")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void what_a_refund_takes_back_is_a_sum_of_its_own() {
        PLATFORM.adopt("teamback");
        accepted("/members", "{'id':'tb-1','member':'tb-1'}");
        accepted("/members", "{'id':'tb-2','member':'tb-2','sponsor':'tb-1'}");
        PLATFORM.adoptFull("teamfull");
        accepted("/orders", TestPlatform.order("tb-o", "tb-2", "teamfull", "1000.00"));
        accepted("/reversals", "{'id':'tb-r','order':'tb-o','amount':'500.00'}");
        long sequence = PLATFORM.get("/api/v1/ledger").sequence();
        PLATFORM.following(sequence, "/api/v1/members/tb-1/statement");
        assertThat(PLATFORM.bean(RewardStore.class).sums("tb-1"))
                .extracting(RewardStore.Sum::kind, RewardStore.Sum::amount)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(RewardKind.DIRECT, 5_000L),
                        org.assertj.core.groups.Tuple.tuple(RewardKind.TAKEN_BACK, -2_500L));
        assertThat(PLATFORM.bean(RewardStore.class).sums("tb-2"))
                .extracting(RewardStore.Sum::kind)
                .doesNotContain(RewardKind.DIRECT);
    }

    @Test
    void the_region_board_counts_the_orders_that_rewarded_the_agent() {
        assertThat(PLATFORM.bean(RewardStore.class).region("team-1"))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.orders()).isEqualTo(2);
                    assertThat(month.baseFen()).isEqualTo(300_000);
                    assertThat(month.reward()).isEqualTo(1_500);
                });
        assertThat(PLATFORM.member("team-4").get("/my/region").http().body())
                .contains("You are not the agent of a region");
    }

    @Test
    void an_entry_in_the_register_has_its_lock_and_reference_from_the_journal() {
        String page = PLATFORM.member("team-1").get("/my/contribution").http().body();
        assertThat(page)
                .contains("2029-12-31", "resolution 4", "is not money", "65.00")
                .contains("−10.00");
        assertThat(PLATFORM.member("team-4").get("/my/contribution").http().body())
                .doesNotContain("resolution 4");
    }

    @Test
    void a_name_is_shown_to_the_sponsor_while_its_bearer_allows_it() {
        Visitor second = PLATFORM.member("team-2");
        TeamStore store = PLATFORM.bean(TeamStore.class);
        second.post("/my/team/name", Map.of("shown", "true"));
        assertThat(store.isNameShown("team-2")).isTrue();
        second.post("/my/team/name", Map.of("shown", "false"));
        assertThat(store.isNameShown("team-2")).isFalse();
    }
}
