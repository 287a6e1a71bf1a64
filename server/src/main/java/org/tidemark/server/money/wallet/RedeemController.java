package org.tidemark.server.money.wallet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member redeems points: what, then what it pays, then done. */
@Controller("memberRedeemController")
class RedeemController {

    private final Redemptions redemptions;
    private final Members members;
    private final PointsCards cards;

    RedeemController(Redemptions redemptions, Members members, PointsCards cards) {
        this.redemptions = redemptions;
        this.members = members;
        this.cards = cards;
    }

    @GetMapping("/my/redeem")
    String form(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String points,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RefusedForm sent = frame.form("/my/redeem");
        return form(
                sent.value("programme", programme),
                sent.value("points", points),
                Problems.NONE,
                me,
                model);
    }

    /**
     * What it pays. The address carries the key of the redemption: shown again, by a reload or on
     * the way back, it is the same one, which is done once.
     */
    @ProofWanted
    @GetMapping("/my/redeem/quote")
    String quote(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String key,
            @AuthenticationPrincipal SignedInMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!Redemptions.isKey(key)) {
            return toQuote(programme, points, next);
        }
        return switch (redemptions.quote(me.memberId(), programme, points, key)) {
            case Redemptions.Answer.Quoted quoted -> confirm(quoted.offer(), model);
            case Redemptions.Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(programme, points, refused.problems(), me, model);
            }
        };
    }

    @ProofWanted
    @PostMapping("/my/redeem")
    String redeem(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") long payoutFen,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        return switch (redemptions.execute(me.memberId(), programme, points, key, payoutFen)) {
            case Redemptions.Ending.Unseen unseen -> toQuote(programme, points, next);
            case Redemptions.Ending.Worse worse -> {
                next.addFlashAttribute("worse", true);
                yield toQuote(programme, points, next);
            }
            case Redemptions.Ending.Done done -> {
                next.addFlashAttribute(
                        "done",
                        frame.say(done.before() ? "wallet.redeem.before" : "wallet.redeem.done"));
                yield "redirect:/my/wallet";
            }
        };
    }

    private static String toQuote(String programme, String points, RedirectAttributes next) {
        next.addAttribute("programme", programme);
        next.addAttribute("points", points);
        next.addAttribute("key", CommandForms.newId());
        return "redirect:/my/redeem/quote";
    }

    private static String confirm(RedeemOffer offer, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("points", new Micropoints(offer.pointsMicro()).plain());
        return "wallet/redeem-confirm";
    }

    private String form(
            String programme, String points, Problems problems, SignedInMember me, Model model) {
        List<PointsCard> own =
                cards.of(
                        members.find(me.memberId())
                                .value()
                                .orElseThrow(() -> PageNotFoundException.member(me.memberId())));
        model.addAttribute("cards", own);
        model.addAttribute("programme", programme);
        model.addAttribute("points", points);
        model.addAttribute("problems", problems);
        return "wallet/redeem";
    }
}
