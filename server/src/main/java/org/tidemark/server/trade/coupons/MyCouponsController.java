package org.tidemark.server.trade.coupons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;

/** A member's coupons: those that he can use, used and lapsed ones, and what everybody gets off. */
@Controller
class MyCouponsController {

    private static final String PAGE = "/my/coupons";

    private final Coupons coupons;
    private final CouponUses uses;
    private final CouponGoods goods;

    MyCouponsController(Coupons coupons, CouponUses uses, CouponGoods goods) {
        this.goods = goods;
        this.coupons = coupons;
        this.uses = uses;
    }

    @GetMapping(PAGE)
    String own(@AuthenticationPrincipal SignedInMember me, Model model) {
        List<HeldCoupon> held = coupons.of(me.memberId());
        List<CouponKind> reductions = coupons.running(CouponWay.EVERYBODY);
        Map<String, List<GoodsLink>> links = new HashMap<>();
        Stream.concat(
                        reductions.stream(),
                        held.stream()
                                .filter(one -> one.state(coupons.today()).open())
                                .map(HeldCoupon::kind))
                .distinct()
                .forEach(kind -> links.put(kind.id(), goods.of(kind)));
        model.addAttribute("coupons", held);
        model.addAttribute("reductions", reductions);
        model.addAttribute("goods", links);
        model.addAttribute("today", coupons.today());
        return "coupons/own";
    }

    @PostMapping(PAGE)
    String claim(
            @RequestParam(defaultValue = "") String word,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        uses.claim(me.memberId(), "word", word);
        next.addFlashAttribute("done", frame.say("coupons.claimed"));
        return "redirect:" + PAGE;
    }
}
