package org.tidemark.server.people.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.kernel.programmes.OthersInForce;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.qr.QrCode;
import org.tidemark.server.web.site.Frame;

/** Invitations: the page that a link leads to, and a member's own link. */
@Controller
class InvitationController {

    private final AccountStore accounts;
    private final OthersInForce others;
    private final MiniProgram program;

    InvitationController(AccountStore accounts, OthersInForce others, MiniProgram program) {
        this.program = program;
        this.accounts = accounts;
        this.others = others;
    }

    @GetMapping("/i/{code}")
    String invitation(
            @PathVariable String code,
            @AuthenticationPrincipal @Nullable Object who,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        Optional<Account> inviter =
                accounts.findByInvite(code).filter(account -> account.state() == AccountState.OPEN);
        if (inviter.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("title", frame.say("people.invitation.wrong.title"));
            model.addAttribute("detail", frame.say("people.invitation.wrong.detail"));
            return "site/message";
        }
        boolean member = who instanceof SignedInMember;
        boolean own =
                who instanceof SignedInMember me && me.memberId().equals(inviter.get().memberId());
        if (!member) {
            response.addHeader(HttpHeaders.SET_COOKIE, InvitationCookie.keeping(code).toString());
        }
        model.addAttribute("inviter", inviter.get().name());
        model.addAttribute("own", own);
        model.addAttribute("member", member);
        model.addAttribute("rates", others.all());
        return "people/invitation";
    }

    @GetMapping("/my/invite")
    String own(
            @AuthenticationPrincipal SignedInMember me, HttpServletRequest request, Model model) {
        Account account = accounts.own(me.memberId());
        String link = PlatformAddress.of(request) + "/i/" + account.inviteCode();
        QrCode qr = QrCode.of(link);
        model.addAttribute("link", link);
        model.addAttribute("qrPath", qr.path());
        model.addAttribute("qrWidth", qr.width());
        model.addAttribute("miniCode", program.given());
        model.addAttribute("invited", accounts.invited(me.memberId()));
        model.addAttribute("rates", others.all());
        return "people/invite";
    }
}
