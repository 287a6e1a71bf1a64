package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;

/** Reads of what the mechanisms hold, after every mechanism has had something to do. */
class StandingsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String MEMBER = "/api/v1/members/standing-";

    @BeforeAll
    static void everything_happens() {
        PLATFORM.adoptFull("standing");
        accepted("/members", "{'id':'standing-e1','member':'standing-1'}");
        accepted(
                "/members",
                "{'id':'standing-e2','member':'standing-2','sponsor':'standing-1','region':'330100'}");
        accepted("/agents", "{'id':'standing-a','member':'standing-1','region':'330100'}");
        accepted(
                "/leaders",
                "{'id':'standing-l','programme':'standing','member':'standing-1','level':'leader'}");
        accepted(
                "/weights",
                "{'id':'standing-w','programme':'standing','member':'standing-1',"
                        + "'dividend':'founders','weight':3}");
        accepted(
                "/coin-issues",
                "{'id':'standing-c','member':'standing-2','amount':'70.00','reference':'claim 1'}");
        accepted("/orders", order(1));
        accepted("/orders", order(2));
        accepted(
                "/holds",
                "{'id':'standing-h','member':'standing-2','amount':'20.00','hold':'standing-h',"
                        + "'asset':'coins'}");
        accepted(
                "/grants",
                "{'id':'standing-g','programme':'standing','member':'standing-2',"
                        + "'contribution':'30.00','value':'21.00','basis':'100.00','batches':2,'every':10}");
        accepted("/ad-incomes", "{'id':'standing-i','programme':'standing','amount':'1000.00'}");
        accepted(
                "/check-ins",
                "{'id':'standing-d','programme':'standing','member':'standing-2','day':'"
                        + LocalDate.now(PLATFORM.clock())
                        + "'}");
    }

    private static String order(int number) {
        return "{'id':'standing-o%d','member':'standing-2','lines':[{'offer':'standing-goods','amount':'1000.00'}]}"
                .formatted(number);
    }

    private static void accepted(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    @Test
    void a_member_sees_what_every_mechanism_holds_for_him() {
        Answer buyer = PLATFORM.get(MEMBER + "2");
        String at = standing(buyer);
        assertThat(buyer.text("/coins")).isEqualTo("50.00");
        assertThat(buyer.text("/coinsHeld")).isEqualTo("20.00");
        assertThat(buyer.text(at + "/adPoints/balance")).isEqualTo("2200.00");
        assertThat(buyer.json().at(at + "/adPoints/tasksCompletedToday").asBoolean(true)).isFalse();
        String cycle = fact(buyer, at, "dividend.purchase", "cycle");
        assertThat(buyer.text(cycle + "/amount")).isEqualTo("4");
        assertThat(buyer.text(cycle + "/with/0/fact")).isEqualTo("fund");
        assertThat(buyer.text(cycle + "/with/0/amount")).isEqualTo("100.00");
        assertThat(buyer.text(cycle + "/with/2/fact")).isEqualTo("room");
        assertThat(buyer.text(cycle + "/with/2/amount")).isEqualTo("6000.00");
        assertThat(buyer.text(cycle + "/with/3/fact")).isEqualTo("class-spend");
        assertThat(buyer.text(cycle + "/with/3/amount")).isEqualTo("2000.00");
        String quota = fact(buyer, at, "red-packet.quota", "");
        assertThat(buyer.text(quota + "/amount")).isEqualTo("2000.00");
        assertThat(buyer.text(quota + "/unit")).isEqualTo("money");
        assertThat(buyer.text(quota + "/with/1/fact")).isEqualTo("red-packet.checked-in");
        assertThat(buyer.text(quota + "/with/1/amount")).isEqualTo("true");
        assertThat(buyer.json().at(at + "/locked").size()).isEqualTo(2);
    }

    @Test
    void a_place_in_the_queue_says_what_must_be_paid_before_it() {
        Answer buyer = PLATFORM.get(MEMBER + "2");
        String first = fact(buyer, standing(buyer), "queue.entry", "1");
        assertThat(buyer.text(first + "/amount")).isEqualTo("900.00");
        assertThat(buyer.text(first + "/with/0/amount")).isEqualTo("1");
        assertThat(buyer.text(first + "/with/1/fact")).isEqualTo("paid");
        assertThat(buyer.text(first + "/with/1/amount")).isEqualTo("100.00");
        String second = fact(buyer, standing(buyer), "queue.entry", "2");
        assertThat(buyer.text(second + "/with/0/amount")).isEqualTo("2");
        assertThat(buyer.text(second + "/with/2/fact")).isEqualTo("lacking-before");
        assertThat(buyer.text(second + "/with/2/amount")).isEqualTo("900.00");
    }

    @Test
    void the_queue_of_a_programme_is_told_from_its_head() {
        Answer queue = PLATFORM.get("/api/v1/programmes/standing/queue?limit=1");
        assertThat(queue.json().at("/places").size()).isEqualTo(1);
        assertThat(queue.text("/places/0/member")).isEqualTo("standing-2");
        assertThat(queue.text("/places/0/lacking")).isEqualTo("900.00");
        assertThat(PLATFORM.get("/api/v1/programmes/nowhere/queue").status()).isEqualTo(404);
    }

    @Test
    void a_leader_sees_what_the_next_level_still_wants() {
        Answer leader = PLATFORM.get(MEMBER + "1");
        String at = standing(leader) + "/team";
        assertThat(leader.text(at + "/level")).isEqualTo("leader");
        assertThat(leader.json().at(at + "/directs").asInt()).isEqualTo(1);
        assertThat(leader.text(at + "/teamSpend")).isEqualTo("2000.00");
        assertThat(leader.text(at + "/next/level")).isEqualTo("manager");
        assertThat(leader.json().at(at + "/next/directsMissing").asInt()).isEqualTo(4);
        assertThat(leader.text(at + "/next/teamSpendMissing")).isEqualTo("98000.00");
        assertThat(leader.text("/contribution")).isEqualTo("56.00");
        assertThat(leader.text("/agentOf/0")).isEqualTo("330100");
        String founders = fact(leader, standing(leader), "dividend.appointed", "founders");
        assertThat(leader.text(founders + "/amount")).isEqualTo("3");
    }

    @Test
    void a_programme_shows_its_funds_and_the_ledger_its_accounts_and_agents() {
        Answer programme = PLATFORM.get("/api/v1/programmes/standing");
        assertThat(programme.json().at("/funds").valueStream().map(Object::toString))
                .containsExactly(
                        "{\"fund\":\"ad-budget\",\"balance\":\"1000.00\"}",
                        "{\"fund\":\"dividend\",\"name\":\"founders\",\"balance\":\"100.00\"}",
                        "{\"fund\":\"dividend\",\"name\":\"cycle\",\"balance\":\"100.00\"}",
                        "{\"fund\":\"queue\",\"balance\":\"0.00\",\"with\":[{\"fact\":\"waiting\",\"amount\":\"2\",\"unit\":\"count\"}]}",
                        "{\"fund\":\"red-packet\",\"balance\":\"100.00\"}");
        Answer ledger = PLATFORM.get("/api/v1/ledger");
        assertThat(ledger.text("/currency")).isEqualTo("CNY");
        assertThat(ledger.json().at("/balances").valueStream().map(Object::toString))
                .contains(
                        "{\"account\":\"ad-budget:standing\",\"asset\":\"CNY\",\"amount\":\"1000.00\"}")
                .noneMatch(balance -> balance.contains("member:"));
        assertThat(
                        PLATFORM.get("/api/v1/agents")
                                .json()
                                .at("/agents")
                                .valueStream()
                                .map(Object::toString))
                .contains("{\"region\":\"330100\",\"member\":\"standing-1\"}");
    }

    /** Where the standing in this programme is in the answer about a member. */
    private static String standing(Answer member) {
        int index = 0;
        while (!member.text("/standings/" + index + "/programme").equals("standing")) {
            index++;
        }
        return "/standings/" + index;
    }

    /** Where the figure of that key and name is in a standing; a missing name is empty. */
    private static String fact(Answer member, String standing, String key, String name) {
        JsonNode facts = member.json().at(standing + "/facts");
        for (int i = 0; i < facts.size(); i++) {
            JsonNode fact = facts.get(i);
            if (fact.at("/fact").asString("").equals(key)
                    && fact.at("/name").asString("").equals(name)) {
                return standing + "/facts/" + i;
            }
        }
        throw new AssertionError(key + " " + name + " is not in " + facts);
    }
}
