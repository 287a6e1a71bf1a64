package org.tidemark.server.faces.demo;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.signup.KnownMembers;

/**
 * Gives the demo's members accounts: whoever looks on signs in as member 1 with 13800000001 and the
 * code that the page shows. Most are verified; the last four have that before them.
 */
@Component
@Order(10)
@ConditionalOnProperty("tidemark.demo")
final class DemoPeople implements DemoPart {

    private static final int VERIFIED = 20;

    private final KnownMembers members;

    DemoPeople(KnownMembers members) {
        this.members = members;
    }

    @Override
    public void prepare() {
        for (int number = 1; number <= DemoSize.KNOWN; number++) {
            String id = DemoOpening.member(number);
            String phone = String.format(Locale.ROOT, "138%08d", number);
            if (members.open(id, phone, "Member " + number) && number <= VERIFIED) {
                members.vouch(id);
            }
        }
    }
}
