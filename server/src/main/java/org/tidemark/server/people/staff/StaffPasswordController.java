package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffSessions;
import org.tidemark.server.web.forms.Problems;

/** Somebody of the staff changes his own password. */
@InConsole(ConsoleArea.DESK)
@Controller
class StaffPasswordController {

    private static final String VIEW = "staff/password";

    private final StaffAccounts accounts;
    private final StaffVisits visits;

    StaffPasswordController(StaffAccounts accounts, StaffVisits visits) {
        this.visits = visits;
        this.accounts = accounts;
    }

    @GetMapping("/console/my/password")
    String page(@AuthenticationPrincipal SignedInStaff staff, Model model) {
        model.addAttribute("account", accounts.find(staff.name()).isPresent());
        model.addAttribute(
                "fresh", accounts.find(staff.name()).filter(StaffAccount::mustChange).isPresent());
        return VIEW;
    }

    @PostMapping("/console/my/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (accounts.signIn(staff.name(), current, Caller.of(request)).isEmpty()) {
            Problems.at("current", "staff.password.wrong").orRefuse();
        }
        if (password.equals(current)) {
            Problems.at("password", "staff.password.same").orRefuse();
        }
        accounts.changeOwn(staff.name(), password)
                .ifPresent(problem -> Problems.at("password", problem.key()).orRefuse());
        // All sessions are over by this, and this one begins anew.
        boolean proved =
                visits.at(staff.name(), request)
                        .filter(visit -> visit.provedAt().isPresent())
                        .isPresent();
        accounts.find(staff.name())
                .ifPresent(now -> {
                    StaffSessions.open(now.signedIn(), request, response);
                    visits.at(now.name(), request).ifPresent(visit -> begun(visit, proved));
                });
        return "redirect:/console";
    }

    private void begun(StaffVisit visit, boolean proved) {
        visits.endOthers(visit.staff(), visit.number(), visit.staff());
        if (proved) {
            visits.proved(visit);
        }
    }
}
