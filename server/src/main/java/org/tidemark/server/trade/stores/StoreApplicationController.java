package org.tidemark.server.trade.stores;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.money.payees.PayeeAccountForm;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.trade.stores.conditions.StoreAgreements;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.pictures.SentPicture;
import org.tidemark.server.web.site.Frame;

/** A member applies with his store, step by step, and reads how it stands. */
@Controller
class StoreApplicationController {

    private static final String APPLY = "/my/stores/apply";

    private final StoreBook stores;
    private final StoreApplications applications;
    private final StoreLicences licences;
    private final StoreAgreements agreements;
    private final PayeeAccounts accounts;
    private final PayeeWishes wishes;
    private final Regions regions;

    StoreApplicationController(
            StoreBook stores,
            StoreApplications applications,
            StoreLicences licences,
            StoreAgreements agreements,
            PayeeAccounts accounts,
            PayeeWishes wishes,
            Regions regions) {
        this.stores = stores;
        this.applications = applications;
        this.licences = licences;
        this.agreements = agreements;
        this.accounts = accounts;
        this.wishes = wishes;
        this.regions = regions;
    }

    @GetMapping(APPLY)
    String begin(@ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("choice", RegionChoice.of(regions, frame.form(APPLY)));
        model.addAttribute("examples", applications.examples(""));
        return "stores/apply";
    }

    /** A member applies for himself; who brought the store in is entered by staff. */
    @PostMapping(APPLY)
    String begin(
            StoreForm form,
            @RequestParam(defaultValue = "false") boolean choose,
            @AuthenticationPrincipal SignedInMember me) {
        more(form, choose);
        return "redirect:/my/stores/" + applications.begin(form, me.memberId()) + "/application";
    }

    @GetMapping("/my/stores/{id}/application")
    String application(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        StoreRecord store = stores.mine(id, me.memberId());
        RefusedForm form = frame.form(home(id));
        model.addAttribute("store", store);
        model.addAttribute("entered", StoreForm.of(store));
        model.addAttribute(
                "choice",
                form.there()
                        ? RegionChoice.of(regions, form)
                        : RegionChoice.of(regions, store.region()));
        model.addAttribute("region", regions.fullName(store.region(), frame.wording().language()));
        model.addAttribute("licence", licences.has(id));
        model.addAttribute("account", accounts.find(PayeeAccounts.store(id)));
        model.addAttribute("wish", wishes.find(PayeeAccounts.store(id)));
        model.addAttribute("examples", applications.examples(id));
        model.addAttribute("agreements", agreements.of(id));
        return "stores/application";
    }

    @PostMapping("/my/stores/{id}/application")
    String change(
            @PathVariable String id,
            StoreForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @RequestParam(defaultValue = "false") boolean choose,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        more(form, choose);
        FormMark.check(StoreForm.of(stores.mine(id, me.memberId())), before);
        return act(id, me, store -> applications.change(store, form), "saved", frame, next);
    }

    /** For a browser without scripts: the next field of the region. */
    private static void more(StoreForm form, boolean choose) {
        if (choose) {
            Problems.at(form.nextChoice(), "people.region.choose").orRefuse();
        }
    }

    @PostMapping("/my/stores/{id}/licence")
    String photo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        byte[] file = SentPicture.bytes(photo);
        return act(id, me, store -> applications.photo(store, file), "licence", frame, next);
    }

    /** What he sent, for his own eyes. */
    @GetMapping("/my/stores/{id}/licence")
    ResponseEntity<byte[]> photo(
            @PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        return licences.answer(stores.mine(id, me.memberId()).id());
    }

    @PostMapping("/my/stores/{id}/account")
    String account(
            @PathVariable String id,
            PayeeAccountForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        String after =
                act(id, me, store -> applications.account(store, form), "account", frame, next);
        return stores.mine(id, me.memberId()).registered()
                ? "redirect:/my/stores/" + id + "/money"
                : after;
    }

    @PostMapping("/my/stores/{id}/send")
    String send(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean compared,
            @RequestParam(defaultValue = "false") boolean understood,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        return act(
                id,
                me,
                store -> applications.send(store, compared, understood),
                "sent",
                frame,
                next);
    }

    @PostMapping("/my/stores/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        return act(id, me, applications::withdraw, "withdrawn", frame, next);
    }

    private String act(
            String id,
            SignedInMember me,
            Consumer<StoreRecord> action,
            String done,
            Frame frame,
            RedirectAttributes next) {
        action.accept(stores.mine(id, me.memberId()));
        next.addFlashAttribute("done", frame.say("stores.application.done." + done));
        return "redirect:" + home(id);
    }

    private static String home(String id) {
        return "/my/stores/" + id + "/application";
    }
}
