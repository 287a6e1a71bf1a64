package org.tidemark.server.people.invitations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.programmes.OthersInForce;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.site.Frame;

/** A member's invitation for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "team", description = "Who came through this member, and what it brought")
class InvitationApi {

    private final AccountStore accounts;
    private final OthersInForce others;

    InvitationApi(AccountStore accounts, OthersInForce others) {
        this.accounts = accounts;
        this.others = others;
    }

    /**
     * An invitation.
     *
     * @param shares who else gets something of what those who come do, a sentence each
     */
    record InvitationAnswer(String link, long invited, List<String> shares) {}

    @Lets(MemberScope.TEAM_READ)
    @GetMapping("/invitation")
    @Operation(summary = "The member's own link, and who gets what")
    InvitationAnswer invitation(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        Account account = accounts.own(me.memberId());
        return new InvitationAnswer(
                PlatformAddress.of(request) + "/i/" + account.inviteCode(),
                accounts.invited(me.memberId()),
                others.all().stream().flatMap(one -> one.lines().stream()).map(frame::of).toList());
    }
}
