package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Opens a session for whoever comes with a one-time link. */
@Controller
class EntranceController {

    private final OneTimeLinks links;
    private final OperatorKey key;

    EntranceController(OneTimeLinks links, OperatorKey key) {
        this.links = links;
        this.key = key;
    }

    @GetMapping("/console/enter")
    RedirectView enter(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!links.use(token)) {
            return new RedirectView("/console/login?used");
        }
        StaffSessions.open(key.holder(), request, response);
        return new RedirectView("/console");
    }
}
