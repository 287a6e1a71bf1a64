package org.tidemark.server.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.CodeSent;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;

/** A member takes his data along, or leaves. */
@Controller
class DataController {

    private static final String CLOSED = "/account-closed";

    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final AccountClosing closing;
    private final DataExport export;
    private final PhoneCodes codes;

    DataController(
            AccountStore accounts,
            AccountSessions sessions,
            AccountClosing closing,
            DataExport export,
            PhoneCodes codes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.closing = closing;
        this.export = export;
        this.codes = codes;
    }

    /**
     * The page.
     *
     * @param sent whether a code was sent, by which the account can be closed
     */
    @GetMapping("/my/data")
    String page(
            @RequestParam(defaultValue = "false") boolean sent,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return page(me, FieldProblems.NONE, sent, frame, model);
    }

    @Bean
    static OpenRoute closedRoute() {
        return OpenRoute.get(CLOSED);
    }

    @GetMapping("/my/data/export")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal SignedInMember me) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tidemark-" + me.memberId() + ".json")
                                .build()
                                .toString())
                .body(export.of(me.memberId()));
    }

    /** Sends a code to the account's own phone: a stolen session closes no account. */
    @PostMapping("/my/data/close/code")
    String code(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Phone phone = phone(me);
        CodeSent sent =
                codes.send(phone, request.getRemoteAddr(), true, frame.wording().language());
        if (sent != CodeSent.SENT && sent != CodeSent.TOO_SOON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FieldProblems problems = FieldProblems.of("", frame.say(sent.key()));
            return page(me, problems, false, frame, model);
        }
        next.addFlashAttribute("note", frame.say(sent.key(), phone.masked()));
        next.addAttribute("sent", true);
        return "redirect:/my/data";
    }

    @PostMapping("/my/data/close")
    String close(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean erase,
            @RequestParam(defaultValue = "false") boolean giveUp,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<String, String> problems = new HashMap<>();
        if (!erase) {
            problems.put("erase", frame.say("people.close.erase.needed"));
        }
        if (closing.leftovers(me.memberId(), frame).there() && !giveUp) {
            problems.put("giveUp", frame.say("people.close.giveUp.needed"));
        }
        if (problems.isEmpty() && !closing.reasonsAgainst(me.memberId(), frame).isEmpty()) {
            problems.put("", frame.say("people.close.not"));
        }
        if (problems.isEmpty() && !codes.use(phone(me), code, request.getRemoteAddr())) {
            problems.put("code", frame.say("people.code.wrong"));
        }
        if (problems.isEmpty() && !closing.close(me.memberId(), frame)) {
            problems.put("", frame.say("people.close.not"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, new FieldProblems(problems), true, frame, model);
        }
        sessions.end(request, response);
        return "redirect:" + CLOSED;
    }

    /** Nobody's page: there is no member any more. */
    @GetMapping(CLOSED)
    String closed(@ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("title", frame.say("people.closed.title"));
        model.addAttribute("detail", frame.say("people.closed.detail"));
        return "site/message";
    }

    private String page(
            SignedInMember me, FieldProblems problems, boolean codeStep, Frame frame, Model model) {
        List<String> reasons = closing.reasonsAgainst(me.memberId(), frame);
        model.addAttribute("reasons", reasons);
        model.addAttribute("left", closing.leftovers(me.memberId(), frame));
        model.addAttribute("codeStep", codeStep && reasons.isEmpty());
        model.addAttribute("shownCode", codeStep ? codes.shown(phone(me)) : "");
        model.addAttribute("problems", problems);
        return "people/data";
    }

    private Phone phone(SignedInMember me) {
        return accounts.own(me.memberId()).phone().orElseThrow();
    }
}
