package org.tidemark.server.trade.favourites;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** A member's own: what he likes, and what he looked at last. */
@Controller
class FavouritesController {

    private final FavouriteStore store;
    private final Shop shop;

    FavouritesController(FavouriteStore store, Shop shop) {
        this.store = store;
        this.shop = shop;
    }

    @GetMapping("/my/favourites")
    String liked(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute(
                "listing", shop.asSeenBy(me.memberId(), shop.chosen(store.liked(me.memberId()))));
        return "favourites/favourites";
    }

    /** Likes a product, or does so no more; back to the product, or to the list. */
    @PostMapping("/my/favourites/{product}")
    String like(
            @PathVariable String product,
            @RequestParam(defaultValue = "true") boolean liked,
            @RequestParam(defaultValue = "false") boolean list,
            @AuthenticationPrincipal SignedInMember me,
            RedirectAttributes next) {
        if (!liked) {
            store.unlike(me.memberId(), product);
        } else if (!store.like(me.memberId(), product)) {
            Problems.whole("favourites.problem.many", FavouriteStore.MOST_LIKED).orRefuse();
        }
        next.addAttribute("product", product);
        return list ? "redirect:/my/favourites" : "redirect:/p/{product}";
    }

    @GetMapping("/my/history")
    String looks(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute(
                "listing", shop.asSeenBy(me.memberId(), shop.chosen(store.looks(me.memberId()))));
        model.addAttribute("off", store.off(me.memberId()));
        return "favourites/history";
    }

    @PostMapping("/my/history/clear")
    String clear(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        store.clear(me.memberId());
        next.addFlashAttribute("done", frame.say("favourites.history.cleared"));
        return "redirect:/my/history";
    }

    @PostMapping("/my/history/keep")
    String keep(
            @RequestParam(defaultValue = "false") boolean wanted,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        store.keep(me.memberId(), wanted);
        next.addFlashAttribute(
                "done", frame.say(wanted ? "favourites.history.isOn" : "favourites.history.isOff"));
        return "redirect:/my/history";
    }
}
