package org.tidemark.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a session for whoever comes with a one-time link. */
@Controller
class EntranceController {

    private final OneTimeLinks links;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    EntranceController(OneTimeLinks links) {
        this.links = links;
    }

    @GetMapping("/enter")
    String enter(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!links.use(token)) {
            return "redirect:/login?used";
        }
        request.getSession(true);
        request.changeSessionId();
        sessions.saveContext(new SecurityContextImpl(new Operator()), request, response);
        return "redirect:/";
    }
}
