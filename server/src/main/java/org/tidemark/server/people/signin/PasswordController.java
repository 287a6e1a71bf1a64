package org.tidemark.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.tries.AddressTries;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** Sign-in by password, for those who have set one. */
@Controller
class PasswordController {

    private static final int AN_ADDRESS_AN_HOUR = 200;

    private final SignIns signIns;
    private final AccountSessions sessions;
    private final AddressTries tries;

    PasswordController(SignIns signIns, AccountSessions sessions, AddressTries tries) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.tries = tries;
    }

    @GetMapping("/sign-in/password")
    String password(@RequestParam(defaultValue = "/my") String next, Model model) {
        model.addAttribute("next", NextPage.of(next));
        return "people/sign-in-password";
    }

    @PostMapping("/sign-in/password")
    String byPassword(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/my") String next,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Phone> read = Phone.read(phone);
        Caller caller = Caller.of(request);
        if (!tries.take("password", AN_ADDRESS_AN_HOUR, caller)) {
            throw new FormRefusedException(
                    Problems.whole("people.password.many"), HttpStatus.TOO_MANY_REQUESTS.value());
        }
        SignInResult result =
                read.isPresent()
                        ? signIns.byPassword(read.get(), password, caller)
                        : new SignInResult.Wrong();
        return switch (result) {
            case SignInResult.In in -> {
                sessions.open(in.account(), request, response);
                yield "redirect:" + NextPage.of(next);
            }
            case SignInResult.Suspended suspended ->
                    SuspendedPage.show(suspended, frame, response, model);
            case SignInResult.Wrong wrong ->
                    throw new FormRefusedException(
                            Problems.at("password", "people.password.wrong"));
        };
    }
}
