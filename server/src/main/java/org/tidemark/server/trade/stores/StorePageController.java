package org.tidemark.server.trade.stores;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.SentPicture;
import org.tidemark.server.web.site.Frame;

/** What an owner says and shows of his store by himself. */
@Controller
class StorePageController {

    /** Taken before a picture is looked at: also of what is refused then. */
    private static final Allowance DRAWN = Allowance.perDay(40);

    private final StoreBook stores;
    private final StorePictures pictures;
    private final RateLimits limits;

    StorePageController(StoreBook stores, StorePictures pictures, RateLimits limits) {
        this.stores = stores;
        this.pictures = pictures;
        this.limits = limits;
    }

    @GetMapping("/my/stores/{id}/page")
    String page(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        model.addAttribute("store", store);
        model.addAttribute("entered", StoreForm.of(store));
        model.addAttribute("pictures", pictures.of(id));
        return "stores/page";
    }

    @PostMapping("/my/stores/{id}/page")
    String change(
            @PathVariable String id,
            StoreForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        FormMark.check(StoreForm.of(store), before);
        form.ofPage().orRefuse();
        stores.page(store.id(), form);
        return saved(store, frame, next);
    }

    @PostMapping("/my/stores/{id}/pictures")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        if (!limits.tryTake("store-pictures", me.memberId(), DRAWN)) {
            Problems.at("picture", "stores.problem.photos").orRefuse();
        }
        pictures.show(store.id(), SentPicture.bytes(picture));
        return saved(store, frame, next);
    }

    @PostMapping("/my/stores/{id}/pictures/remove")
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String picture,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        pictures.remove(store.id(), picture);
        return saved(store, frame, next);
    }

    private static String saved(StoreRecord store, Frame frame, RedirectAttributes next) {
        next.addFlashAttribute("done", frame.say("stores.application.done.saved"));
        return "redirect:/my/stores/" + store.id() + "/page";
    }
}
