package org.tidemark.server.people.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** The owner makes and disables accounts of staff. */
@Controller
class StaffController {

    private static final String PAGE = "redirect:/console/staff";
    private static final String FIRST = "first";

    private final StaffAccounts accounts;
    private final Seals seals;

    StaffController(StaffAccounts accounts, Seals seals) {
        this.accounts = accounts;
        this.seals = seals;
    }

    /** Also the one time that a first password is shown: the next page of who has made it. */
    @GetMapping("/console/staff")
    String page(Model model) {
        if (model.getAttribute(FIRST) instanceof ShownOnce first) {
            model.addAttribute("firstName", first.name());
            model.addAttribute("firstPassword", first.open(seals));
        }
        model.addAttribute("staff", accounts.all().stream().map(StaffLine::of).toList());
        return "staff/staff";
    }

    @PostMapping("/console/staff")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<StaffRole> roles,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        String wanted = name.strip();
        Set<StaffRole> chosen = roles == null ? Set.of() : roles;
        List<Fault> faults = new ArrayList<>();
        if (!StaffAccounts.isName(wanted)) {
            faults.add(Fault.at("name", "staff.problem.name"));
        }
        if (chosen.isEmpty()) {
            faults.add(Fault.at("roles", "staff.problem.roles"));
        }
        Problems.of(faults).orRefuse();
        String first =
                accounts.create(wanted, chosen, staff.name())
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("name", "staff.problem.taken")));
        return first(wanted, first, next);
    }

    @PostMapping("/console/staff/renew")
    String renew(
            @RequestParam String name,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        return accounts.renew(name, staff.name())
                .map(first -> first(name, first, next))
                .orElse(PAGE);
    }

    @PostMapping("/console/staff/state")
    String activate(
            @RequestParam String name,
            @RequestParam boolean active,
            @AuthenticationPrincipal SignedInStaff staff) {
        if (name.equals(staff.name())) {
            Problems.whole("staff.problem.self").orRefuse();
        }
        accounts.activate(name, active, staff.name());
        return PAGE;
    }

    /** It waits for its page in the session, which is kept, and therefore sealed. */
    private String first(String name, String password, RedirectAttributes next) {
        next.addFlashAttribute(FIRST, ShownOnce.of(name, password, seals));
        return PAGE;
    }
}
