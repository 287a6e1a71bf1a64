package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.people.forms.RegionChoice;
import org.tidemark.server.trade.stores.conditions.StoreAgreementForm;
import org.tidemark.server.trade.stores.conditions.StoreAgreements;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Where staff keeps applications and stores. */
@InConsole(ConsoleArea.STORES)
@Controller
class StoreConsoleController {

    private static final int MOST = 500;
    private static final int MOST_NOTE = 200;
    private static final String LIST = "/console/people/stores";

    private final StoreBook stores;
    private final StoreDesk desk;
    private final StoreAgreements agreements;
    private final StoreLicences licences;
    private final StorePictures pictures;
    private final PayeeWishes wishes;
    private final Regions regions;

    StoreConsoleController(
            StoreBook stores,
            StoreDesk desk,
            StoreAgreements agreements,
            StoreLicences licences,
            StorePictures pictures,
            PayeeWishes wishes,
            Regions regions) {
        this.stores = stores;
        this.desk = desk;
        this.agreements = agreements;
        this.licences = licences;
        this.pictures = pictures;
        this.wishes = wishes;
        this.regions = regions;
    }

    @GetMapping(LIST)
    String all(@ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("choice", RegionChoice.of(regions, frame.form(LIST)));
        model.addAttribute("applications", stores.in(Set.of(StoreState.APPLIED), MOST));
        model.addAttribute(
                "stores", stores.in(Set.of(StoreState.OPEN, StoreState.SUSPENDED), MOST));
        return "stores/console-all";
    }

    /** Enters a store for its owner; it is opened in a second step. */
    @PostMapping(LIST)
    String enter(StoreForm form, @RequestParam(defaultValue = "false") boolean choose) {
        more(form, choose);
        return "redirect:" + LIST + "/" + desk.enter(form);
    }

    /** For a browser without scripts: the next field of the region. */
    private static void more(StoreForm form, boolean choose) {
        if (choose) {
            Problems.at(form.nextChoice(), "people.region.choose").orRefuse();
        }
    }

    @Reveals
    @GetMapping(LIST + "/{id}")
    String one(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        StoreRecord store = find(id);
        model.addAttribute("store", store);
        model.addAttribute("entered", StoreForm.of(store));
        model.addAttribute("offers", desk.offers());
        model.addAttribute("agreements", agreements.of(id));
        model.addAttribute("region", regions.fullName(store.region(), frame.wording().language()));
        RefusedForm refused = frame.form(LIST + "/" + id);
        model.addAttribute(
                "choice",
                refused.there()
                        ? RegionChoice.of(regions, refused)
                        : RegionChoice.of(regions, store.region()));
        model.addAttribute("pictures", pictures.of(id));
        model.addAttribute("licence", licences.has(id));
        model.addAttribute("lookedBy", stores.lookedBy(id));
        model.addAttribute("wish", wishes.find(PayeeAccounts.store(id)));
        return "stores/console-one";
    }

    /** The picture of the licence: shown to whoever may decide and kept nowhere on the way. */
    @Reveals
    @GetMapping(LIST + "/{id}/licence")
    ResponseEntity<byte[]> licence(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        StoreRecord store = find(id);
        if (!frame.maySend(LIST + "/" + id + "/look")) {
            throw new AccessDeniedException("the licence of a store");
        }
        request.setAttribute(Reveals.WHOSE, store.owner());
        return licences.answer(store.id());
    }

    /** What an owner shows and nobody should see. */
    @PostMapping(LIST + "/{id}/pictures/remove")
    String removePicture(@PathVariable String id, @RequestParam(defaultValue = "") String picture) {
        return act(id, store -> pictures.remove(store, picture));
    }

    /** From now on the applicant reads that his application is looked at. */
    @PostMapping(LIST + "/{id}/look")
    String look(@PathVariable String id, @AuthenticationPrincipal SignedInStaff staff) {
        return act(id, store -> desk.look(store, staff.name()));
    }

    /** Something has to be put right; its owner reads what. */
    @PostMapping(LIST + "/{id}/return")
    String sendBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "stores.problem.note")
                    String note) {
        return act(id, store -> desk.sendBack(store, TypedText.line(note)));
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable String id,
            StoreForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @RequestParam(defaultValue = "false") boolean choose) {
        more(form, choose);
        FormMark.check(StoreForm.of(find(id)), before);
        return act(id, store -> desk.change(store, form));
    }

    @PostMapping(LIST + "/{id}/open")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String offer,
            @AuthenticationPrincipal SignedInStaff staff) {
        return act(id, store -> desk.open(store, offer, Actors.staff(staff.name())));
    }

    @PostMapping(LIST + "/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "stores.problem.note")
                    String note) {
        return act(id, store -> desk.decline(store, TypedText.line(note)));
    }

    @PostMapping(LIST + "/{id}/suspend")
    String suspend(
            @PathVariable String id,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "stores.problem.note")
                    String note) {
        return act(id, store -> desk.suspend(store, TypedText.line(note)));
    }

    /** A new version of the agreement; its owner is asked. */
    @PostMapping(LIST + "/{id}/agreement")
    String agreement(
            @PathVariable String id,
            StoreAgreementForm form,
            @AuthenticationPrincipal SignedInStaff staff) {
        return act(id, store -> agreements.enter(store, form, staff.name()));
    }

    @Reveals
    @GetMapping(LIST + "/{id}/agreement/{version:[0-9]+}/document")
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable int version) {
        StoreRecord store = find(id);
        return PdfFile.attachment(
                "agreement-" + version,
                agreements
                        .document(store.id(), version)
                        .orElseThrow(() -> PageNotFoundException.page(id)));
    }

    private String act(String id, Consumer<String> action) {
        StoreRecord store = find(id);
        action.accept(store.id());
        return "redirect:" + LIST + "/" + store.id();
    }

    private StoreRecord find(String id) {
        return stores.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
