package org.tidemark.architecture.samples;

import org.springframework.stereotype.Controller;

@Controller
public class SampleController {
    static String problem() {
        return "of a form";
    }
}
