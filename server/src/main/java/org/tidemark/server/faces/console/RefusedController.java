package org.tidemark.server.faces.console;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tidemark.server.web.site.Frame;

/** What somebody of the staff sees where his roles do not reach, or where a form was too old. */
@Controller
class RefusedController {

    @RequestMapping(
            path = "/console/my/refused",
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(@ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("title", frame.say("console.refused.title"));
        model.addAttribute("detail", frame.say("console.refused.detail"));
        return "site/message";
    }
}
