package org.tidemark.server.people.official;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.NetworkAddress;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.official.OfficialAccount.Scope;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.people.signin.SignInResult;
import org.tidemark.server.people.signin.SignIns;
import org.tidemark.server.people.signin.SuspendedPage;
import org.tidemark.server.people.wechat.MiniCallException;
import org.tidemark.server.people.wechat.WechatUnions;
import org.tidemark.server.people.wechat.WechatUser;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WayBack;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.site.Frame;

/** Signing in inside WeChat's browser. */
@Controller
class OfficialController {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialController.class);
    private static final Allowance AN_ADDRESS = Allowance.perMinute(600);
    private static final String SIGN_IN = "redirect:/sign-in";
    private static final String BACK = "/sign-in/wechat/back";

    private final OfficialAccount wechat;
    private final OfficialPeople people;
    private final OfficialEntry entry;
    private final WechatUnions unions;
    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final SignIns signIns;
    private final RateLimits limits;

    OfficialController(
            OfficialAccount wechat,
            OfficialPeople people,
            OfficialEntry entry,
            WechatUnions unions,
            AccountStore accounts,
            AccountSessions sessions,
            SignIns signIns,
            RateLimits limits) {
        this.wechat = wechat;
        this.people = people;
        this.entry = entry;
        this.unions = unions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.limits = limits;
    }

    /**
     * The way to WeChat. It is a link and no form: the browser lets a form lead only to pages of
     * our own.
     */
    @GetMapping("/sign-in/wechat")
    String leave(
            @RequestParam(defaultValue = "/my") String next,
            @RequestParam(defaultValue = "false") boolean wide,
            HttpServletRequest request) {
        if (!wechat.given()) {
            return SIGN_IN;
        }
        OfficialState begun = OfficialState.begin(NextPage.of(next), wide, request);
        URI back = PlatformAddress.of(request).resolve(BACK);
        return "redirect:" + wechat.agreeAt(back, scope(begun), begun.state());
    }

    /** Back from WeChat: only with the state of this session anything is asked. */
    @GetMapping(BACK)
    String back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        if (request.getSession(false)
                == null) { // nobody was led away from here; it gets no session
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("title", frame.say("people.wechat.title"));
            model.addAttribute("detail", frame.say("people.wechat.stale"));
            return "site/message";
        }
        Optional<OfficialState> begun = OfficialState.take(request);
        if (!wechat.given() || begun.filter(one -> one.state().equals(state)).isEmpty()) {
            return refused("people.wechat.stale", "/my", told);
        }
        String next = begun.get().next();
        if (code.isEmpty()) {
            return refused("people.wechat.denied", next, told);
        }
        if (!limits.tryTake(
                "wechat-official", NetworkAddress.network(request.getRemoteAddr()), AN_ADDRESS)) {
            return refused("people.wechat.silent", next, told);
        }
        WechatUser user;
        try {
            user = wechat.visitor(code, scope(begun.get()));
        } catch (MiniCallException unsaid) {
            LOG.warn("nobody is signed in by the official account: {}", unsaid.getMessage());
            return refused(word(unsaid.kind()), next, told);
        }
        if (user.openid().isEmpty()) {
            return refused("people.wechat.silent", next, told);
        }
        Optional<Account> known = known(user);
        if (known.isEmpty()) {
            entry.waits(user.openid(), user.unionid(), request);
            return WayBack.through(SIGN_IN, next);
        }
        return switch (signIns.into(known.get())) {
            case SignInResult.In in -> {
                sessions.resume(in.account(), request, response);
                yield "redirect:" + next;
            }
            case SignInResult.Suspended suspended ->
                    SuspendedPage.show(suspended, frame, response, model);
            case SignInResult.Wrong closed -> refused("people.wechat.closed", next, told);
        };
    }

    /** From now on this WeChat signs nobody in. */
    @ProofWanted
    @PostMapping("/my/security/wechat/forget")
    String forget(@AuthenticationPrincipal SignedInMember me, RedirectAttributes told) {
        people.unbind(me.memberId());
        unions.unbind(me.memberId());
        told.addFlashAttribute("done", "people.wechat.forgotten");
        return "redirect:/my/security";
    }

    private Optional<Account> known(WechatUser user) {
        Optional<String> member = people.member(user.openid());
        if (member.isEmpty()) {
            member = unions.member(user.unionid());
            member.ifPresent(found -> people.bind(found, user.openid()));
        }
        return member.flatMap(accounts::find);
    }

    private static Scope scope(OfficialState begun) {
        return begun.wide() ? Scope.WIDE : Scope.BASE;
    }

    /** What is told where WeChat has not said who it is. */
    static String word(MiniCallException.Kind kind) {
        return switch (kind) {
            case CODE -> "people.wechat.stale";
            case BUSY, UNKNOWN -> "people.wechat.silent";
            case REFUSED, NO_CONSENT -> "people.wechat.refused";
        };
    }

    private static String refused(String word, String next, RedirectAttributes told) {
        told.addFlashAttribute("trouble", word);
        return WayBack.through(SIGN_IN, next);
    }
}
