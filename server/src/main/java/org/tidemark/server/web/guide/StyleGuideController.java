package org.tidemark.server.web.guide;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;

/** Shows the components of the pages to all of the staff. */
@InConsole(ConsoleArea.DESK)
@Controller
class StyleGuideController {

    @GetMapping("/console/styleguide")
    String guide() {
        return "guide/guide";
    }
}
