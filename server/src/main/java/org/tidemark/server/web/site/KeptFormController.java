package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.KeptForm;

/** Gives the form back that was sent after its session had ended. */
@InConsole(ConsoleArea.DESK)
@Controller
final class KeptFormController {

    @GetMapping("/kept-form")
    String ofMember(HttpServletRequest request, Model model) {
        return kept(request, "/my", model);
    }

    @GetMapping("/console/my/kept-form")
    String ofStaff(HttpServletRequest request, Model model) {
        return kept(request, "/console", model);
    }

    private static String kept(HttpServletRequest request, String home, Model model) {
        Optional<KeptForm> kept = KeptForm.of(request);
        if (kept.isEmpty()) {
            return "redirect:" + home;
        }
        model.addAttribute("kept", kept.get());
        model.addAttribute("home", home);
        return "site/kept-form";
    }
}
