package org.tidemark.server.faces.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.Command;
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
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, String> fields = new HashMap<>();
        fields.put("member", member.strip());
        if (!sponsor.isBlank()) {
            fields.put("sponsor", sponsor.strip());
        }
        // A second sending is refused: the name is taken then.
        String id = CommandForms.newId();
        return switch (forms.send("enrol", Command.Enrol.class, id, fields, frame.wording())) {
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
