package org.tidemark.server.people.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.tidemark.server.web.site.Frame;

/** What somebody is told who is who he says, but whose account is suspended. */
public final class SuspendedPage {

    private SuspendedPage() {}

    /** The page, with the reason; answered with 403. */
    public static String show(
            SignInResult.Suspended suspended,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("title", frame.say("people.suspended.title"));
        model.addAttribute("detail", frame.say("people.suspended.detail", suspended.reason()));
        return "site/message";
    }
}
