package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;

/** What waits for staff: counted for each list, told to who may open it, marked in the menu. */
class ConsoleDeskIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Pattern STAFF_WAITS =
            Pattern.compile("(\\d+\\+?)</strong> Wait for a second person");

    private static List<WaitingLine> waiting(StaffRole role) {
        return PLATFORM.bean(ConsoleDesk.class).of(new SignedInStaff("somebody", Set.of(role), 0));
    }

    @Test
    void an_owner_is_told_of_every_list_and_each_role_of_those_that_it_may_open() {
        assertThat(waiting(StaffRole.OWNER)).hasSizeGreaterThan(10);
        assertThat(waiting(StaffRole.CONTENT))
                .extracting(WaitingLine::page)
                .containsExactlyInAnyOrder(
                        "/console/people/stores",
                        "/console/money/approvals",
                        "/console/shop/questions");
        assertThat(waiting(StaffRole.RISK))
                .extracting(WaitingLine::page)
                .contains("/console/people/verifications")
                .doesNotContain("/console/people/courses");
    }

    @Test
    void a_proposal_is_counted_for_who_can_judge_it_and_gone_when_it_is_decided() {
        Visitor owner = TestStaff.owner(PLATFORM, "desk-1");
        int before = count(owner);
        int finance = count(finance());
        owner.post(
                "/console/staff",
                Map.of("reason", "as agreed", "name", "desk-new", "roles", "SUPPORT"));
        assertThat(count(owner)).isEqualTo(Math.min(before + 1, ConsoleWaiting.MOST));
        assertThat(count(finance())).as("not his to judge").isEqualTo(finance);
        Matcher shown = STAFF_WAITS.matcher(owner.get("/console").http().body());
        assertThat(shown.find()).isTrue();
        assertThat(owner.get("/console/money/approvals").http().body())
                .contains("href=\"/console/money/approvals\" aria-current=\"page\"")
                .doesNotContain("href=\"/console/staff\" aria-current");
    }

    private static Visitor finance() {
        return TestStaff.signedIn(PLATFORM, "desk-2", Set.of(StaffRole.FINANCE));
    }

    private static int count(Visitor staff) {
        Matcher shown = STAFF_WAITS.matcher(staff.get("/console").http().body());
        return shown.find() ? Integer.parseInt(shown.group(1).replace("99+", "100")) : 0;
    }
}
