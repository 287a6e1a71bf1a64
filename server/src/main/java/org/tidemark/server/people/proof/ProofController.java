package org.tidemark.server.people.proof;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.CodeSent;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WayBack;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** The page where a member shows that it is he. */
@Controller
class ProofController {

    private static final String PAGE = "/my/prove";

    private final AccountStore accounts;
    private final PhoneCodes codes;
    private final SignIns signIns;
    private final PasscodeStore passcodes;
    private final Passcodes judge;

    ProofController(
            AccountStore accounts,
            PhoneCodes codes,
            SignIns signIns,
            PasscodeStore passcodes,
            Passcodes judge) {
        this.passcodes = passcodes;
        this.judge = judge;
        this.accounts = accounts;
        this.codes = codes;
        this.signIns = signIns;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        Account account = accounts.own(me.memberId());
        model.addAttribute("phone", phone(me).masked());
        model.addAttribute("shownCode", codes.shown(phone(me)));
        model.addAttribute("hasPassword", account.hasPassword());
        model.addAttribute("hasPasscode", passcodes.counting(me.memberId()).isPresent());
        model.addAttribute("next", NextPage.of(next));
        return "people/prove";
    }

    /** Sends a code to the account's own phone. */
    @PostMapping(PAGE + "/code")
    String send(
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes told) {
        Phone phone = phone(me);
        CodeSent sent = codes.send(phone, Caller.of(request), true, frame.wording().language());
        sent.orRefuse();
        told.addFlashAttribute("note", frame.say(sent.key(), phone.masked()));
        return here(next);
    }

    @PostMapping(PAGE)
    String byCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        String digits = TypedText.digits(code);
        codes.use(phone(me), digits, Caller.of(request)).orRefuse();
        return proved(me, next, request);
    }

    @PostMapping(PAGE + "/password")
    String byPassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        if (!(signIns.byPassword(phone(me), password, Caller.of(request))
                instanceof SignInResult.In)) {
            Problems.at("password", "people.password.wrong").orRefuse();
        }
        return proved(me, next, request);
    }

    @PostMapping(PAGE + "/passcode")
    String byPasscode(
            @RequestParam(defaultValue = "") String passcode,
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        String code = TypedText.digits(passcode);
        if (!judge.isRight(me.memberId(), code, Caller.of(request))) {
            Problems.at("passcode", "people.passcode.wrong").orRefuse();
        }
        return proved(me, next, request);
    }

    private static String proved(SignedInMember me, String next, HttpServletRequest request) {
        Proof.given(me.memberId(), request);
        return "redirect:" + NextPage.of(next);
    }

    private Phone phone(SignedInMember me) {
        return accounts.own(me.memberId()).phone().orElseThrow();
    }

    private static String here(String next) {
        return "redirect:" + WayBack.through(PAGE, NextPage.of(next));
    }
}
