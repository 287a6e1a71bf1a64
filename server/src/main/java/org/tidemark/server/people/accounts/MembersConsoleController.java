package org.tidemark.server.people.accounts;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** Staff keep accounts from signing in, and let them again. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class MembersConsoleController {

    private static final int MOST_REASON = 300;

    private final AccountStore accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    MembersConsoleController(AccountStore accounts, Audit audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostMapping("/console/people/members/state")
    String change(
            @RequestParam String id,
            @RequestParam boolean suspend,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        next.addAttribute("id", id);
        String why = reason.strip();
        if (TypedText.isEmptyOrLonger(why, MOST_REASON)) {
            Problems.at("reason", "people.console.reason.needed").orRefuse();
        }
        AccountState to = suspend ? AccountState.SUSPENDED : AccountState.OPEN;
        Boolean moved =
                transaction.execute(status -> {
                    boolean done = accounts.move(id, to, suspend ? why : "");
                    if (done) {
                        String action = suspend ? "account.suspended" : "account.reopened";
                        audit.note(staff.name(), action, id, why);
                    }
                    return done;
                });
        if (!Boolean.TRUE.equals(moved)) {
            throw new FormRefusedException(Problems.whole("people.console.moved"));
        }
        next.addFlashAttribute("done", frame.say("people.saved"));
        return "redirect:/console/members/{id}";
    }
}
