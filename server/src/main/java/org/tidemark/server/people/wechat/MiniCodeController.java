package org.tidemark.server.people.wechat;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.access.SignedInMember;

/** A member's own invitation as a code of the mini program. */
@RestController
class MiniCodeController {

    private final MiniCodes codes;
    private final AccountStore accounts;

    MiniCodeController(MiniCodes codes, AccountStore accounts) {
        this.codes = codes;
        this.accounts = accounts;
    }

    @GetMapping("/my/invite/wechat-code")
    ResponseEntity<byte[]> own(@AuthenticationPrincipal SignedInMember me) {
        return codes.invitation(me.memberId(), accounts.own(me.memberId()).inviteCode());
    }
}
