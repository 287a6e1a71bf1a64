package org.tidemark.server.people.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.CodeSent;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.people.invitations.InvitationCookie;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.server.web.text.Wording;

/** Sign-up: a phone, then the code that was sent to it and the few things a member says. */
@Controller
class JoinController {

    private static final String PHONE_STEP = "people/join";
    private static final String CODE_STEP = "people/join-code";

    private final PhoneCodes codes;
    private final SignUps signUps;
    private final SignIns signIns;
    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final Regions regions;

    JoinController(
            PhoneCodes codes,
            SignUps signUps,
            SignIns signIns,
            AccountStore accounts,
            AccountSessions sessions,
            Regions regions) {
        this.codes = codes;
        this.signUps = signUps;
        this.signIns = signIns;
        this.accounts = accounts;
        this.sessions = sessions;
        this.regions = regions;
    }

    /** The fields of the second step. */
    record JoinForm(
            String phone,
            String code,
            String displayName,
            String province,
            String city,
            String district,
            Boolean terms,
            Boolean choose) {

        JoinForm {
            phone = phone == null ? "" : phone;
            code = code == null ? "" : TypedText.digits(code);
            displayName = displayName == null ? "" : TypedText.line(displayName);
            province = province == null ? "" : province;
            city = city == null ? "" : city;
            district = district == null ? "" : district;
            terms = Boolean.TRUE.equals(terms);
            choose = Boolean.TRUE.equals(choose);
        }
    }

    @GetMapping("/join")
    String start(
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            Model model) {
        return phoneStep("", invite, FieldProblems.NONE, model);
    }

    @PostMapping("/join/code")
    String send(
            @RequestParam(defaultValue = "") String phone,
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Wording words = frame.wording();
        Optional<Phone> read = Phone.read(phone);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return phoneStep(
                    phone,
                    invite,
                    FieldProblems.of("phone", words.say("people.phone.wrong")),
                    model);
        }
        CodeSent sent = codes.send(read.get(), request.getRemoteAddr(), words.language());
        if (sent == CodeSent.FAILED || sent == CodeSent.TOO_MANY) {
            response.setStatus(
                    (sent == CodeSent.FAILED
                                    ? HttpStatus.SERVICE_UNAVAILABLE
                                    : HttpStatus.TOO_MANY_REQUESTS)
                            .value());
            return phoneStep(phone, invite, FieldProblems.of("", words.say(sent.key())), model);
        }
        JoinPage page =
                new JoinPage(
                        read.get().digits(),
                        codes.shown(read.get()),
                        words.say(sent.key(), read.get().masked()),
                        "",
                        RegionChoice.of(regions, ""),
                        inviter(invite),
                        FieldProblems.NONE);
        model.addAttribute("page", page);
        return CODE_STEP;
    }

    @PostMapping("/join")
    String join(
            @ModelAttribute JoinForm form,
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Wording words = frame.wording();
        Optional<Phone> phone = Phone.read(form.phone());
        if (phone.isEmpty()) {
            return "redirect:/join";
        }
        Map<String, String> problems = form.choose() ? Map.of() : problems(form, words);
        if (form.choose() || !problems.isEmpty()) {
            return again(form, phone.get(), problems, invite, response, model);
        }
        if (!codes.use(phone.get(), form.code(), request.getRemoteAddr())) {
            return again(
                    form,
                    phone.get(),
                    Map.of("code", words.say("people.code.wrong")),
                    invite,
                    response,
                    model);
        }
        return open(form, phone.get(), invite, frame, request, response, model);
    }

    private String open(
            JoinForm form,
            Phone phone,
            String invite,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account;
        try {
            account =
                    signUps.join(
                            new NewMember(
                                    phone,
                                    form.displayName(),
                                    region(form).code(),
                                    frame.wording().language().code(),
                                    invite));
        } catch (LedgerUnavailableException later) {
            // The account is there; the ledger hears of it at the next sign-in or from the job.
            account = accounts.findByPhone(phone).orElseThrow(() -> later);
        }
        return switch (signIns.into(account)) {
            case SignInResult.In in -> {
                sessions.open(in.account(), request, response);
                response.addCookie(InvitationCookie.forgotten());
                yield "redirect:/my";
            }
            case SignInResult.Suspended suspended -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                model.addAttribute("title", frame.say("people.suspended.title"));
                model.addAttribute(
                        "detail", frame.say("people.suspended.detail", suspended.reason()));
                yield "site/message";
            }
            case SignInResult.Wrong wrong -> "redirect:/join";
            case SignInResult.Unknown unknown -> "redirect:/join";
        };
    }

    private String again(
            JoinForm form,
            Phone phone,
            Map<String, String> problems,
            String invite,
            HttpServletResponse response,
            Model model) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new JoinPage(
                        phone.digits(),
                        codes.shown(phone),
                        "",
                        form.displayName(),
                        region(form),
                        inviter(invite),
                        new FieldProblems(problems)));
        return CODE_STEP;
    }

    private static Map<String, String> problems(JoinForm form, Wording words) {
        Map<String, String> problems = new HashMap<>();
        if (!form.code().matches("\\d{6}")) {
            problems.put("code", words.say("people.code.six"));
        }
        if (TypedText.length(form.displayName()) > AccountStore.MOST_NAME) {
            problems.put("displayName", words.say("people.name.long", AccountStore.MOST_NAME));
        }
        if (!form.terms()) {
            problems.put("terms", words.say("people.terms.needed"));
        }
        return problems;
    }

    private String phoneStep(String phone, String invite, FieldProblems problems, Model model) {
        model.addAttribute("phone", phone);
        model.addAttribute("inviter", inviter(invite));
        model.addAttribute("problems", problems);
        return PHONE_STEP;
    }

    private RegionChoice region(JoinForm form) {
        return RegionChoice.of(regions, form.province(), form.city(), form.district());
    }

    private String inviter(String invite) {
        return invite.isEmpty()
                ? ""
                : accounts.findByInvite(invite)
                        .filter(account -> account.state() == AccountState.OPEN)
                        .map(Account::name)
                        .orElse("");
    }
}
