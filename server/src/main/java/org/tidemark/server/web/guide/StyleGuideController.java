package org.tidemark.server.web.guide;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the components of the pages to all of the staff. */
@Controller
class StyleGuideController {

    @GetMapping("/console/styleguide")
    String guide() {
        return "guide/guide";
    }
}
