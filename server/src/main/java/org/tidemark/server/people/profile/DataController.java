package org.tidemark.server.people.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** A member takes his data along, or leaves. */
@Controller
class DataController {

    private static final String PAGE = "/my/data";
    private static final String CLOSE = PAGE + "/close";
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
    @GetMapping(PAGE)
    String page(
            @RequestParam(defaultValue = "false") boolean sent,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        List<String> reasons = closing.reasonsAgainst(me.memberId(), frame);
        boolean codeStep = sent || frame.form(CLOSE).there();
        model.addAttribute("reasons", reasons);
        model.addAttribute("left", closing.leftovers(me.memberId(), frame));
        model.addAttribute("codeStep", codeStep && reasons.isEmpty());
        model.addAttribute("shownCode", codeStep ? codes.shown(phone(me)) : "");
        return "people/data";
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
    @PostMapping(CLOSE + "/code")
    String code(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes next) {
        Phone phone = phone(me);
        CodeSent sent =
                codes.send(phone, request.getRemoteAddr(), true, frame.wording().language());
        sent.orRefuse();
        next.addFlashAttribute("note", frame.say(sent.key(), phone.masked()));
        next.addAttribute("sent", true);
        return "redirect:" + PAGE;
    }

    @PostMapping(CLOSE)
    String close(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean erase,
            @RequestParam(defaultValue = "false") boolean giveUp,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Fault> missing = new ArrayList<>();
        if (!erase) {
            missing.add(Fault.at("erase", "people.close.erase.needed"));
        }
        if (closing.leftovers(me.memberId(), frame).there() && !giveUp) {
            missing.add(Fault.at("giveUp", "people.close.giveUp.needed"));
        }
        Problems.of(missing).orRefuse();
        if (!closing.reasonsAgainst(me.memberId(), frame).isEmpty()) {
            Problems.whole("people.close.not").orRefuse();
        }
        codes.use(phone(me), code, request.getRemoteAddr()).orRefuse();
        if (!closing.close(me.memberId(), frame)) {
            Problems.whole("people.close.not").orRefuse();
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

    private Phone phone(SignedInMember me) {
        return accounts.own(me.memberId()).phone().orElseThrow();
    }
}
