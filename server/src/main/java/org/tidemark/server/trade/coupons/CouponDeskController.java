package org.tidemark.server.trade.coupons;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.site.PublishedStage;

/** Staff makes what is taken off prices, gives coupons, and sees which orders use them. */
@InConsole(ConsoleArea.GOODS)
@Controller
class CouponDeskController {

    private static final String PAGE = "/console/shop/coupons";

    private final CouponStore store;
    private final CouponRows rows;
    private final Coupons coupons;
    private final CouponMaking making;
    private final Approvals approvals;
    private final Members members;
    private final NumberSeries numbers;

    CouponDeskController(
            CouponStore store,
            CouponRows rows,
            Coupons coupons,
            CouponMaking making,
            Approvals approvals,
            Members members,
            NumberSeries numbers) {
        this.store = store;
        this.rows = rows;
        this.coupons = coupons;
        this.making = making;
        this.approvals = approvals;
        this.members = members;
        this.numbers = numbers;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("kinds", store.all());
        model.addAttribute("levels", making.levels());
        model.addAttribute("today", coupons.today());
        return "coupons/desk";
    }

    @PostMapping(PAGE)
    String propose(
            CouponForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        mustBePerson(staff);
        CouponKind kind = making.enter(form, staff.name());
        String leaves = making.leaves(kind);
        return proposed(
                CouponAct.proposal(kind, leaves, form.reason()),
                kind,
                "coupons.published",
                frame,
                next);
    }

    private static void mustBePerson(SignedInStaff staff) {
        if (!staff.isPerson()) {
            Problems.whole("approvals.not.NO_PERSON").orRefuse();
        }
    }

    private String proposed(
            Proposal proposal, CouponKind kind, String done, Frame frame, RedirectAttributes next) {
        ProposalForms.Told told = ProposalForms.told(approvals.propose(proposal));
        next.addFlashAttribute("done", frame.say(told.key().isEmpty() ? done : told.key()));
        next.addAttribute("id", kind.id());
        return "redirect:" + PAGE + "/{id}";
    }

    @Reveals
    @GetMapping(PAGE + "/{id}")
    String kind(@PathVariable String id, Model model) {
        CouponKind kind = found(id);
        PublishedStage stage = kind.stage(coupons.today());
        model.addAttribute("kind", kind);
        model.addAttribute("stage", stage);
        model.addAttribute("taken", store.taken(id));
        model.addAttribute(
                "worst",
                stage == PublishedStage.OVER ? Optional.<WorstOrder>empty() : making.worst(kind));
        model.addAttribute("uses", rows.uses(id));
        return "coupons/desk-kind";
    }

    /** It takes nothing from anybody: coupons that were given stay what they are. */
    @PostMapping(PAGE + "/{id}/end")
    String end(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!making.end(found(id))) {
            Problems.whole("coupons.problem.over").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("coupons.ended"));
        next.addAttribute("id", id);
        return "redirect:" + PAGE + "/{id}";
    }

    @PostMapping(PAGE + "/{id}/give")
    String give(
            @PathVariable String id,
            CouponGift gift,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        mustBePerson(staff);
        CouponKind kind = found(id);
        PublishedStage stage = kind.stage(coupons.today());
        if (kind.way() != CouponWay.STAFF
                || stage != PublishedStage.RUNNING && stage != PublishedStage.TO_COME) {
            Problems.whole("coupons.problem.over").orRefuse();
        }
        List<String> unknown =
                gift.ids().stream()
                        .limit(CouponGift.MOST)
                        .filter(one -> members.name(one).value().isEmpty())
                        .toList();
        long left = kind.most() == 0 ? Long.MAX_VALUE : kind.most() - store.taken(id);
        Problems.of(gift.faults(unknown, left)).orRefuse();
        return proposed(
                gift.proposal(numbers.next("gift-"), kind, staff.name()),
                kind,
                "coupons.given",
                frame,
                next);
    }

    private CouponKind found(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(PAGE + "/" + id));
    }
}
