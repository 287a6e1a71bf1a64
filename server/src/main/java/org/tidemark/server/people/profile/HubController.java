package org.tidemark.server.people.profile;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.verification.MemberVerification;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.OwnFigures;

/** A member's own start page: who he is, and the way to all that is his. */
@Controller
class HubController {

    /** Addresses by group; the key of a link's name is its path with dots. */
    private static final List<HubGroup> GROUPS =
            List.of(
                    new HubGroup("money", List.of("/my/wallet", "/gains")),
                    new HubGroup(
                            "shopping",
                            List.of(
                                    "/my/orders",
                                    "/my/coupons",
                                    "/basket",
                                    "/my/addresses",
                                    "/my/invoices",
                                    "/my/favourites",
                                    "/my/service")),
                    new HubGroup(
                            "daily",
                            List.of("/my/messages", "/my/tasks", "/my/activities", "/courses")),
                    new HubGroup(
                            "people",
                            List.of(
                                    "/my/invite",
                                    "/my/team",
                                    "/my/contribution",
                                    "/my/region",
                                    "/my/stores")),
                    new HubGroup(
                            "account",
                            List.of(
                                    "/my/profile",
                                    "/my/verification",
                                    "/my/security",
                                    "/my/data")));

    private final AccountStore accounts;
    private final MemberVerification verification;

    private final ObjectProvider<OwnFigures> figures;

    HubController(
            AccountStore accounts,
            MemberVerification verification,
            ObjectProvider<OwnFigures> figures) {
        this.accounts = accounts;
        this.verification = verification;
        this.figures = figures;
    }

    @GetMapping("/my")
    String hub(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Account account = accounts.own(me.memberId());
        model.addAttribute("name", account.name());
        model.addAttribute("phone", account.phone().map(Phone::masked).orElse(""));
        model.addAttribute("memberId", account.memberId());
        model.addAttribute("state", verification.stateKey(account));
        model.addAttribute("verified", account.verifiedAt().isPresent());
        model.addAttribute(
                "cards",
                figures.orderedStream()
                        .flatMap(wing -> wing.of(me.memberId(), frame.wording()).stream())
                        .toList());
        model.addAttribute("groups", GROUPS);
        return "people/hub";
    }
}
