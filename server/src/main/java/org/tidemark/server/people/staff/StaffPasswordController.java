package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.passwords.PasswordProblem;

/** Somebody of the staff changes his own password. */
@Controller
class StaffPasswordController {

    private static final String VIEW = "staff/password";

    private final StaffAccounts accounts;

    StaffPasswordController(StaffAccounts accounts) {
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
            HttpServletResponse response,
            Model model) {
        Optional<StaffAccount> right = accounts.signIn(staff.name(), current);
        String problem =
                right.isEmpty()
                        ? "staff.password.wrong"
                        : password.equals(current)
                                ? "staff.password.same"
                                : accounts.changeOwn(staff.name(), password)
                                        .map(PasswordProblem::key)
                                        .orElse("");
        if (problem.isEmpty()) {
            return "redirect:/console";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return page(staff, model);
    }
}
