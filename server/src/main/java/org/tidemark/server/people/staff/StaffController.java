package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;

/** The owner makes and disables accounts of staff, and reads what was done. */
@Controller
class StaffController {

    private static final String PAGE = "redirect:/console/staff";
    private static final String FIRST = "first";
    private static final int AUDIT_ROWS = 100;

    private final StaffAccounts accounts;
    private final Audit audit;
    private final Seals seals;

    StaffController(StaffAccounts accounts, Audit audit, Seals seals) {
        this.accounts = accounts;
        this.audit = audit;
        this.seals = seals;
    }

    /** Also the one time that a first password is shown: the next page of who has made it. */
    @GetMapping("/console/staff")
    String page(Model model) {
        if (model.getAttribute(FIRST) instanceof FirstPassword first) {
            model.addAttribute("firstName", first.name());
            model.addAttribute("firstPassword", first.open(seals));
        }
        return page("", "", Set.of(), model);
    }

    @PostMapping("/console/staff")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<StaffRole> roles,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String wanted = name.strip();
        Set<StaffRole> chosen = roles == null ? Set.of() : roles;
        if (!StaffAccounts.isName(wanted)) {
            return wrong("staff.problem.name", wanted, chosen, response, model);
        }
        if (chosen.isEmpty()) {
            return wrong("staff.problem.roles", wanted, chosen, response, model);
        }
        Optional<String> first = accounts.create(wanted, chosen, staff.name());
        if (first.isEmpty()) {
            return wrong("staff.problem.taken", wanted, chosen, response, model);
        }
        return first(wanted, first.get(), next);
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
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        if (name.equals(staff.name())) {
            next.addFlashAttribute("problem", "staff.problem.self");
        } else {
            accounts.activate(name, active, staff.name());
        }
        return PAGE;
    }

    @GetMapping("/console/staff/audit")
    String audit(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        model.addAttribute("entries", audit.before(before, AUDIT_ROWS));
        model.addAttribute("rows", AUDIT_ROWS);
        return "staff/audit";
    }

    /** It waits for its page in the session, which is kept, and therefore sealed. */
    private String first(String name, String password, RedirectAttributes next) {
        next.addFlashAttribute(FIRST, FirstPassword.of(name, password, seals));
        return PAGE;
    }

    private String wrong(
            String problem,
            String name,
            Set<StaffRole> chosen,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(problem, name, chosen, model);
    }

    private String page(String problem, String name, Set<StaffRole> chosen, Model model) {
        List<StaffLine> lines = accounts.all().stream().map(StaffLine::of).toList();
        model.addAttribute("staff", lines);
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
        }
        model.addAttribute("name", name);
        model.addAttribute("chosen", chosen);
        return "staff/staff";
    }
}
