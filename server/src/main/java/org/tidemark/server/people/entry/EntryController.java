package org.tidemark.server.people.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.CodeSent;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.codes.Puzzles;
import org.tidemark.server.people.invitations.InvitationCookie;
import org.tidemark.server.people.official.OfficialEntry;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;
import org.tidemark.server.people.signin.SuspendedPage;
import org.tidemark.server.people.signup.NewMember;
import org.tidemark.server.people.signup.SignUps;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.wechat.MiniPages;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.web.access.WayBack;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.server.web.text.Wording;

/** The pages of the way in: the phone, then the code that was sent to it and the terms. */
@Controller
class EntryController {

    private static final String CODE_PAGE = "redirect:/sign-in/code";
    private static final String PHONE_PAGE = "redirect:/sign-in";

    private static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

    private final PhoneCodes codes;
    private final Puzzles puzzles;
    private final SignIns signIns;
    private final SignUps signUps;
    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final MiniProgram program;
    private final OfficialEntry official;
    private final Clock clock;

    EntryController(
            PhoneCodes codes,
            Puzzles puzzles,
            SignIns signIns,
            SignUps signUps,
            AccountStore accounts,
            AccountSessions sessions,
            MiniProgram program,
            OfficialEntry official,
            Clock clock) {
        this.codes = codes;
        this.puzzles = puzzles;
        this.signIns = signIns;
        this.signUps = signUps;
        this.accounts = accounts;
        this.sessions = sessions;
        this.program = program;
        this.official = official;
        this.clock = clock;
    }

    /** The address of sign-up in older links. */
    @GetMapping("/join")
    String join() {
        return PHONE_PAGE;
    }

    /** The first step; who is on his way already still wants the same page. */
    @GetMapping("/sign-in")
    String phone(
            @RequestParam(defaultValue = "") String next,
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("next", NextPage.of(wanted(next, request)));
        model.addAttribute("unkept", request.getParameterMap().containsKey("unkept"));
        model.addAttribute("puzzle", puzzles.fresh());
        model.addAttribute("inviter", inviter(invite));
        model.addAttribute("official", official.offer(request));
        model.addAttribute(
                "mini",
                program.given() ? MiniPages.login(NextPage.of(wanted(next, request)), invite) : "");
        return "people/sign-in";
    }

    private static String wanted(String next, HttpServletRequest request) {
        return next.isEmpty() ? EntryState.of(request).map(EntryState::next).orElse("/my") : next;
    }

    /** Sends a code to the phone. */
    @PostMapping("/sign-in/code")
    String send(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "/my") String next,
            @RequestParam(defaultValue = "") String puzzle,
            @RequestParam(defaultValue = "") String solution,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes told) {
        Wording words = frame.wording();
        Phone read =
                Phone.read(phone)
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("phone", "people.phone.wrong")));
        boolean worked = puzzles.isSolved(puzzle, solution);
        CodeSent sent = codes.send(read, Caller.of(request), worked, words.language());
        sent.orRefuse();
        EntryState.with(read, NextPage.of(next)).keep(request);
        told.addFlashAttribute("note", words.say(sent.key(), read.spaced()));
        return CODE_PAGE;
    }

    @GetMapping("/sign-in/code")
    String code(
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            HttpServletRequest request,
            Model model) {
        return EntryState.of(request)
                .map(entry -> codePage(entry, invite, model))
                .orElse(PHONE_PAGE);
    }

    /** The code is shown, and for a new member the agreement to the terms. */
    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean terms,
            @CookieValue(name = InvitationCookie.NAME, defaultValue = "") String invite,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<EntryState> kept = EntryState.of(request);
        if (kept.isEmpty()) {
            return PHONE_PAGE;
        }
        EntryState entry = kept.get();
        Phone phone = new Phone(entry.phone());
        if (!isProved(entry)) {
            check(phone, code, request);
            entry = entry.provedAt(clock.instant().getEpochSecond());
            entry.keep(request);
        }
        Optional<Account> known = accounts.findByPhone(phone);
        if (known.isEmpty() && !terms) {
            Problems.at("terms", "people.terms.needed").orRefuse();
        }
        Account account =
                known.orElseGet(() ->
                        signUps.joinNowOrLater(
                                new NewMember(
                                        phone, "", "", frame.wording().language().code(), invite)));
        return switch (signIns.into(account)) {
            case SignInResult.In in -> {
                EntryState.forget(request);
                official.bind(in.account().memberId(), request);
                sessions.open(in.account(), request, response);
                response.addCookie(InvitationCookie.forgotten());
                yield "redirect:" + entry.next();
            }
            case SignInResult.Suspended suspended ->
                    SuspendedPage.show(suspended, frame, response, model);
            case SignInResult.Wrong wrong -> PHONE_PAGE;
        };
    }

    /** Goes on without the one who has invited. */
    @PostMapping("/sign-in/alone")
    String alone(
            @RequestParam(defaultValue = "/my") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addCookie(InvitationCookie.forgotten());
        return EntryState.of(request).isPresent()
                ? CODE_PAGE
                : WayBack.through(PHONE_PAGE, NextPage.of(next));
    }

    private void check(Phone phone, String typed, HttpServletRequest request) {
        String code = TypedText.digits(typed);
        if (!code.matches("\\d{6}")) {
            Problems.at("code", "people.code.six").orRefuse();
        }
        codes.use(phone, code, Caller.of(request)).orRefuse();
    }

    private boolean isProved(EntryState entry) {
        return entry.provedAt() + PROOF_HOLDS.toSeconds() > clock.instant().getEpochSecond();
    }

    private String codePage(EntryState entry, String invite, Model model) {
        Phone phone = new Phone(entry.phone());
        boolean proved = isProved(entry);
        model.addAttribute(
                "page",
                new CodePage(
                        phone,
                        proved ? "" : codes.shown(phone),
                        proved,
                        entry.next(),
                        inviter(invite),
                        puzzles.fresh()));
        return "people/sign-in-code";
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
