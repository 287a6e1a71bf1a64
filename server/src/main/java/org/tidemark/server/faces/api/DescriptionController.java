package org.tidemark.server.faces.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the API for programs, where it always was. */
@Controller
class DescriptionController {

    @GetMapping("/openapi")
    String description() {
        return "forward:/openapi/programs";
    }
}
