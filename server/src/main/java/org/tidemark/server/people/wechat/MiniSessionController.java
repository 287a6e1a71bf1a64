package org.tidemark.server.people.wechat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;

/** The way from the shell into its web-view. */
@Controller
class MiniSessionController {

    private final MiniTickets tickets;
    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final SignIns signIns;

    MiniSessionController(
            MiniTickets tickets, AccountStore accounts, AccountSessions sessions, SignIns signIns) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
    }

    /**
     * Swaps a ticket for a session and goes on to a clean address. Only the web-view of a mini
     * program is served, so that nobody is signed in as another by a link.
     */
    @GetMapping("/wechat/enter")
    String session(
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!inMiniProgram(request)) {
            return "redirect:/sign-in";
        }
        Optional<MiniTickets.Entry> entry = tickets.use(ticket);
        Optional<Account> account = entry.flatMap(one -> accounts.find(one.memberId()));
        if (account.isEmpty() || !(signIns.into(account.get()) instanceof SignInResult.In in)) {
            return "redirect:/sign-in";
        }
        if (entry.get().proved()) {
            sessions.open(in.account(), request, response);
        } else {
            sessions.resume(in.account(), request, response);
        }
        return "redirect:" + entry.get().next();
    }

    /** As WeChat says it since its seventh version. */
    private static boolean inMiniProgram(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && agent.toLowerCase(Locale.ROOT).contains("miniprogram");
    }
}
