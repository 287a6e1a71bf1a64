package org.tidemark.server.faces.console;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Frame;

/** The form that enrols a member. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class EnrolController {

    private final CommandForms forms;

    EnrolController(CommandForms forms) {
        this.forms = forms;
    }

    @PostMapping("/console/members")
    String enrol(
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String sponsor,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        // A second sending is refused: the name is taken then.
        forms.take(() ->
                new Command.Enrol(
                        LedgerClient.head(CommandForms.newId(), Actors.staff(staff.name())),
                        member.strip(),
                        sponsor.strip(),
                        Command.NO_REGION,
                        false));
        next.addFlashAttribute("done", frame.say("receipt.enrolled"));
        next.addAttribute("member", member.strip());
        return "redirect:/console/members/{member}";
    }
}
