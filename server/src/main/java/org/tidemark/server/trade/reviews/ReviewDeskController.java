package org.tidemark.server.trade.reviews;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Staff hide reviews, each with a reason, and show them again; nobody changes one. */
@InConsole(ConsoleArea.GOODS)
@Controller
@RequestMapping("/console/shop/reviews")
class ReviewDeskController {

    private static final int MOST = 200;
    private static final int MOST_REASON = 200;
    private static final String PAGE = "redirect:/console/shop/reviews";

    private final BuyerReviews store;

    ReviewDeskController(BuyerReviews store) {
        this.store = store;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reviews", store.newest(MOST));
        return "reviews/desk";
    }

    @PostMapping("/{review}/hide")
    String hide(
            @PathVariable String review,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff) {
        String why = TypedText.line(reason);
        if (TypedText.isEmptyOrLonger(why, MOST_REASON)) {
            Problems.at("reason", "reviews.problem.reason", MOST_REASON).orRefuse();
        }
        store.hide(known(review).id(), why, staff.name());
        return PAGE;
    }

    @PostMapping("/{review}/show")
    String show(@PathVariable String review) {
        store.hide(known(review).id(), "", "");
        return PAGE;
    }

    private BuyerReview known(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
