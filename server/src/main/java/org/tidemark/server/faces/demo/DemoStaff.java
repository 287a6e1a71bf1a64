package org.tidemark.server.faces.demo;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.staff.SampleStaff;
import org.tidemark.server.web.access.StaffRole;

/** Two clerks, of whom one agrees to what the other proposes, and somebody who only reads. */
@Component
@Order(15)
@ConditionalOnProperty("tidemark.demo")
final class DemoStaff implements DemoPart {

    /** The one who proposes. */
    static final String FIRST = "clerk-one";

    private static final String SECOND = "clerk-two";
    private static final String AUDITOR = "auditor";

    private static final Set<StaffRole> WORK =
            Set.of(
                    StaffRole.OPERATIONS,
                    StaffRole.FINANCE,
                    StaffRole.SUPPORT,
                    StaffRole.CONTENT,
                    StaffRole.RISK);

    private final SampleStaff staff;

    DemoStaff(SampleStaff staff) {
        this.staff = staff;
    }

    @Override
    public void prepare() {
        staff.enter(FIRST, WORK);
        staff.enter(SECOND, WORK);
        staff.enter(AUDITOR, Set.of(StaffRole.AUDITOR));
    }
}
