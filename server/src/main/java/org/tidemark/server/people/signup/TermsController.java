package org.tidemark.server.people.signup;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member agrees to. */
@Controller
class TermsController {

    private static final String VIEW = "people/text";

    @GetMapping("/terms")
    String terms(Model model) {
        return text("terms", 7, model);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return text("privacy", 7, model);
    }

    private static String text(String name, int points, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("points", points);
        model.addAttribute("version", SignUps.TERMS_VERSION);
        return VIEW;
    }
}
