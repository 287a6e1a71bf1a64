package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;

/** Binds a member's account to who he is in WeChat: for paying inside it, and for being paid. */
@Controller
class WechatBindingController {

    private static final Logger LOG = LoggerFactory.getLogger(WechatBindingController.class);
    private static final String STATE = "tidemark-wechat-state";
    private static final String THEN = "tidemark-wechat-then";
    private static final Pattern OWN_PATH = Pattern.compile("/[0-9A-Za-z][0-9A-Za-z/_-]{0,200}");
    private static final int STATE_BYTES = 16;

    private final WechatBindings bindings;
    private final Optional<WechatLogin> login;
    private final SecureRandom random = new SecureRandom();

    WechatBindingController(WechatBindings bindings, ObjectProvider<WechatLogin> login) {
        this.bindings = bindings;
        this.login = Optional.ofNullable(login.getIfAvailable());
    }

    /** What is bound, and the way to bind. */
    @GetMapping("/my/wechat")
    String show(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "/my") String then,
            Model model) {
        model.addAttribute("bound", bindings.openid(me.memberId()).isPresent());
        model.addAttribute("possible", login.isPresent());
        model.addAttribute("then", own(then));
        return "payments/wechat";
    }

    /** Begins with a state that only the session of the member knows: money may go there later. */
    @ProofWanted
    @PostMapping("/my/wechat")
    String begin(@RequestParam(defaultValue = "/my") String then, HttpSession session) {
        byte[] fresh = new byte[STATE_BYTES];
        random.nextBytes(fresh);
        String state = HexFormat.of().formatHex(fresh);
        session.setAttribute(STATE, state);
        session.setAttribute(THEN, own(then));
        return "redirect:/my/wechat/leave";
    }

    /** The way to WeChat: a form may lead only to pages of our own, so it is a link. */
    @GetMapping("/my/wechat/leave")
    String leave(HttpSession session, Model model) {
        if (login.isEmpty() || !(session.getAttribute(STATE) instanceof String state)) {
            return "redirect:/my/wechat";
        }
        model.addAttribute("address", login.get().agreeAt(state).toString());
        return "payments/wechat-leave";
    }

    /** Back from WeChat: a state that is not this session's binds nothing. */
    @GetMapping("/my/wechat/back")
    String back(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpSession session,
            RedirectAttributes next) {
        Object expected = session.getAttribute(STATE);
        session.removeAttribute(STATE);
        if (login.isEmpty() || code.isEmpty() || !state.equals(expected)) {
            next.addFlashAttribute("problem", "payments.wechat.stale");
            return "redirect:/my/wechat";
        }
        try {
            bindings.bind(me.memberId(), login.get().openid(code));
        } catch (PaymentProviderException e) {
            LOG.warn("a member could not be bound to WeChat: {}", e.getMessage());
            next.addFlashAttribute("problem", "payments.wechat.refused");
            return "redirect:/my/wechat";
        }
        Object then = session.getAttribute(THEN);
        return "redirect:" + own(then == null ? "/my" : then.toString());
    }

    /** Forgets it. */
    @ProofWanted
    @PostMapping("/my/wechat/forget")
    String forget(@AuthenticationPrincipal SignedInMember me) {
        bindings.unbind(me.memberId());
        return "redirect:/my/wechat";
    }

    /** A path of ours, and never another site. */
    private static String own(String path) {
        return OWN_PATH.matcher(path).matches() ? path : "/my";
    }
}
