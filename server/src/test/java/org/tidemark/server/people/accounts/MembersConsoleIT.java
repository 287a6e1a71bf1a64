package org.tidemark.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.codes.Guests;

/** Staff find an account and keep it from signing in. */
class MembersConsoleIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void an_account_is_found_by_its_whole_phone_suspended_with_a_reason_and_reopened() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(PLATFORM, phone, "Guest N");
        String id = Guests.account(PLATFORM, phone).memberId();
        Visitor owner = PLATFORM.visitor();
        owner.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        Answer found = owner.post("/console/people/members/find", Map.of("who", phone.digits()));
        assertThat(found.http().headers().firstValue("Location").orElseThrow()).contains(id);
        String part = phone.digits().substring(0, 10);
        Answer none =
                owner.post(
                        "/console/people/members/find",
                        Map.of("who", part, "_page", "/console/people/members"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.http().body()).contains("value=\"" + part + "\"").doesNotContain(id);
        assertThat(changed(owner, id, true, "").status()).isEqualTo(422);
        assertThat(me.get("/my").status()).as("no reason, no change").isEqualTo(200);
        change(owner, id, true, "Somebody else uses this phone.");
        assertThat(me.get("/my").status()).isEqualTo(302);
        Answer in = Guests.enter(PLATFORM, PLATFORM.visitor(), phone, "/my");
        assertThat(in.status()).isEqualTo(403);
        assertThat(in.http().body()).contains("Somebody else uses this phone.");
        Answer page = owner.get("/console/members/" + id);
        assertThat(page.http().body())
                .contains(phone.masked(), "Suspended")
                .doesNotContain(phone.digits());
        change(owner, id, false, "Cleared up.");
        assertThat(Guests.account(PLATFORM, phone).state()).isEqualTo(AccountState.OPEN);
        assertThat(Guests.enter(PLATFORM, PLATFORM.visitor(), phone, "/my").status())
                .isEqualTo(302);
    }

    @Test
    void members_and_strangers_do_not_get_in() {
        Visitor me = Guests.member(PLATFORM, Guests.phone(), "Guest O");
        for (Visitor visitor : List.of(me, PLATFORM.visitor())) {
            assertThat(visitor.get("/console/people/members").status()).isEqualTo(302);
            assertThat(visitor.get("/console/people/verifications").status()).isEqualTo(302);
        }
    }

    private static void change(Visitor owner, String id, boolean suspend, String reason) {
        assertThat(changed(owner, id, suspend, reason).status()).isEqualTo(302);
    }

    private static Answer changed(Visitor owner, String id, boolean suspend, String reason) {
        return owner.post(
                "/console/people/members/state",
                Map.of("id", id, "suspend", Boolean.toString(suspend), "reason", reason));
    }
}
