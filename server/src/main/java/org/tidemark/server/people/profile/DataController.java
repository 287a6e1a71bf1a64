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
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.ProofWanted;
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

    private final AccountSessions sessions;
    private final AccountClosing closing;
    private final DataExport export;

    DataController(AccountSessions sessions, AccountClosing closing, DataExport export) {
        this.sessions = sessions;
        this.closing = closing;
        this.export = export;
    }

    @GetMapping(PAGE)
    String page(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("reasons", closing.reasonsAgainst(me.memberId(), frame));
        model.addAttribute("left", closing.leftovers(me.memberId(), frame));
        return "people/data";
    }

    @Bean
    static OpenRoute closedRoute() {
        return OpenRoute.get(CLOSED);
    }

    @ProofWanted
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

    @ProofWanted
    @PostMapping(CLOSE)
    String close(
            @AuthenticationPrincipal SignedInMember me,
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
}
