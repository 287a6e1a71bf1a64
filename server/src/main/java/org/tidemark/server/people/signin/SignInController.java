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
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.CodeSent;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.Wording;

/** Sign-in by code or by password. */
@Controller
class SignInController {

    private static final Allowance PASSWORDS_AN_ADDRESS = Allowance.perHour(200);

    private final PhoneCodes codes;
    private final SignIns signIns;
    private final AccountSessions sessions;
    private final RateLimits limits;

    SignInController(
            PhoneCodes codes, SignIns signIns, AccountSessions sessions, RateLimits limits) {
        this.codes = codes;
        this.signIns = signIns;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/sign-in")
    String start(@RequestParam(defaultValue = "/my") String next, Model model) {
        return phoneStep("", next, FieldProblems.NONE, model);
    }

    @GetMapping("/sign-in/password")
    String password(@RequestParam(defaultValue = "/my") String next, Model model) {
        return passwordStep("", next, FieldProblems.NONE, model);
    }

    @PostMapping("/sign-in/code")
    String send(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/my") String next,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Wording words = frame.wording();
        Optional<Phone> read = Phone.read(phone);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return phoneStep(
                    phone, next, FieldProblems.of("phone", words.say("people.phone.wrong")), model);
        }
        CodeSent sent = codes.send(read.get(), request.getRemoteAddr(), words.language());
        if (sent == CodeSent.FAILED || sent == CodeSent.TOO_MANY) {
            response.setStatus(
                    (sent == CodeSent.FAILED
                                    ? HttpStatus.SERVICE_UNAVAILABLE
                                    : HttpStatus.TOO_MANY_REQUESTS)
                            .value());
            return phoneStep(phone, next, FieldProblems.of("", words.say(sent.key())), model);
        }
        String note = words.say(sent.key(), read.get().masked());
        return codeStep(read.get(), next, note, FieldProblems.NONE, model);
    }

    @PostMapping("/sign-in")
    String byCode(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/my") String next,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Phone> read = Phone.read(phone);
        if (read.isEmpty()) {
            return "redirect:/sign-in";
        }
        return switch (signIns.byCode(read.get(), code, request.getRemoteAddr())) {
            case SignInResult.In in -> enter(in, next, request, response);
            case SignInResult.Suspended suspended -> suspended(suspended, frame, response, model);
            case SignInResult.Unknown unknown -> {
                model.addAttribute("phone", read.get().masked());
                yield "people/sign-in-unknown";
            }
            case SignInResult.Wrong wrong -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FieldProblems problems = FieldProblems.of("code", frame.say("people.code.wrong"));
                yield codeStep(read.get(), next, "", problems, model);
            }
        };
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
        boolean allowed =
                limits.tryTake("password-address", request.getRemoteAddr(), PASSWORDS_AN_ADDRESS);
        SignInResult result =
                read.isPresent() && allowed
                        ? signIns.byPassword(read.get(), password)
                        : new SignInResult.Wrong();
        return switch (result) {
            case SignInResult.In in -> enter(in, next, request, response);
            case SignInResult.Suspended suspended -> suspended(suspended, frame, response, model);
            case SignInResult.Unknown unknown -> "redirect:/sign-in/password";
            case SignInResult.Wrong wrong -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FieldProblems problems =
                        FieldProblems.of("password", frame.say("people.password.wrong"));
                yield passwordStep(phone, next, problems, model);
            }
        };
    }

    private String enter(
            SignInResult.In in,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.open(in.account(), request, response);
        return "redirect:" + NextPage.of(next);
    }

    private static String suspended(
            SignInResult.Suspended suspended,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("title", frame.say("people.suspended.title"));
        model.addAttribute("detail", frame.say("people.suspended.detail", suspended.reason()));
        return "site/message";
    }

    private static String phoneStep(
            String phone, String next, FieldProblems problems, Model model) {
        return step("people/sign-in", phone, next, problems, model);
    }

    private static String passwordStep(
            String phone, String next, FieldProblems problems, Model model) {
        return step("people/sign-in-password", phone, next, problems, model);
    }

    private String codeStep(
            Phone phone, String next, String note, FieldProblems problems, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("shownCode", codes.shown(phone));
        return step("people/sign-in-code", phone.digits(), next, problems, model);
    }

    private static String step(
            String view, String phone, String next, FieldProblems problems, Model model) {
        model.addAttribute("phone", phone);
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("problems", problems);
        return view;
    }
}
