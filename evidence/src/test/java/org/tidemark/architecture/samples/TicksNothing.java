package org.tidemark.architecture.samples;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a form whose box must be ticked, without anybody having said so. */
@Controller
public class TicksNothing {

    /** A box that is not sent when it is not ticked. */
    public record Form(String name, boolean ticked) {}

    /** Takes it. */
    @PostMapping("/samples")
    public String take(Form form) {
        return "redirect:/" + form.name();
    }
}
