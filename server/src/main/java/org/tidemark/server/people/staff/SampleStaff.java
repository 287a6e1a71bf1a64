package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.access.StaffSessions;

/** Staff of the demo, whom whoever looks on can be: they have no password that anybody knows. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleStaff {

    private static final String NOBODYS = "";

    private final StaffStore staff;

    SampleStaff(StaffStore staff) {
        this.staff = staff;
    }

    /** Makes an account that works; one that is there stays as it is. */
    public void enter(String name, Set<StaffRole> roles) {
        if (staff.enter(name, roles, NOBODYS, true)) {
            staff.setPassword(name, NOBODYS, false);
        }
    }

    /** Opens a session as somebody who works here; false where nobody of that name does. */
    public boolean open(String name, HttpServletRequest request, HttpServletResponse response) {
        return staff.find(name)
                .filter(StaffAccount::active)
                .map(account -> {
                    StaffSessions.open(account.signedIn(), request, response);
                    return true;
                })
                .orElse(false);
    }
}
