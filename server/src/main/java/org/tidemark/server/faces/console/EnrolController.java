package org.tidemark.server.faces.console;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.CommandForms.Result;
import org.tidemark.server.web.site.Frame;

/** The form that enrols a member. */
@Controller
class EnrolController {

    private final CommandForms forms;

    EnrolController(CommandForms forms) {
        this.forms = forms;
    }

    @PostMapping("/console/members")
    String enrol(
            @RequestParam String member,
            @RequestParam(defaultValue = "") String sponsor,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        // A second sending is refused: the name is taken then.
        Command.Enrol enrol =
                new Command.Enrol(
                        LedgerClient.head(CommandForms.newId(), Actors.staff(staff.name())),
                        member.strip(),
                        sponsor.strip(),
                        Command.NO_REGION,
                        false);
        return switch (forms.send(() -> enrol, frame.wording())) {
            case Result.Done done -> {
                next.addFlashAttribute("done", frame.say("receipt.enrolled"));
                next.addAttribute("member", member.strip());
                yield "redirect:/console/members/{member}";
            }
            case Result.Failed failed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("title", failed.problem().title());
                model.addAttribute("detail", failed.problem().detail());
                yield "site/message";
            }
        };
    }
}
