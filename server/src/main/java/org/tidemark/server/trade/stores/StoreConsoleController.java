package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Where staff keeps applications and stores. */
@Controller
class StoreConsoleController {

    private static final int MOST = 500;
    private static final String LIST = "/console/people/stores";

    private final StoreBook stores;
    private final StoreDesk desk;
    private final Regions regions;

    StoreConsoleController(StoreBook stores, StoreDesk desk, Regions regions) {
        this.stores = stores;
        this.desk = desk;
        this.regions = regions;
    }

    @GetMapping(LIST)
    String all(Model model) {
        return all(StoreForm.empty(), FormProblem.NONE, model);
    }

    /** Enters a store for its owner; it is opened in a second step. */
    @PostMapping(LIST)
    String enter(
            StoreForm form,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + LIST + "/" + desk.apply(form);
        } catch (StoreRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return all(form, refused.told(frame), model);
        }
    }

    private String all(StoreForm form, FormProblem problem, Model model) {
        model.addAttribute("applications", stores.in(Set.of(StoreState.APPLIED), MOST));
        model.addAttribute(
                "stores", stores.in(Set.of(StoreState.OPEN, StoreState.SUSPENDED), MOST));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "stores/console-all";
    }

    @GetMapping(LIST + "/{id}")
    String one(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        StoreRecord store = find(id);
        return one(store, StoreForm.of(store), FormProblem.NONE, frame, model);
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable String id,
            StoreForm form,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(id, form, frame, response, model, () -> desk.change(id, form));
    }

    @PostMapping(LIST + "/{id}/open")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String offer,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(
                id,
                null,
                frame,
                response,
                model,
                () -> desk.open(id, offer, Actors.staff(staff.name())));
    }

    @PostMapping(LIST + "/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(id, null, frame, response, model, () -> desk.decline(id, note));
    }

    @PostMapping(LIST + "/{id}/suspend")
    String suspend(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(id, null, frame, response, model, () -> desk.suspend(id, note));
    }

    private String act(
            String id,
            @Nullable StoreForm form,
            Frame frame,
            HttpServletResponse response,
            Model model,
            Runnable action) {
        StoreRecord store = find(id);
        try {
            action.run();
            return "redirect:" + LIST + "/" + store.id();
        } catch (StoreRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            StoreForm shown = form == null ? StoreForm.of(store) : form;
            return one(store, shown, refused.told(frame), frame, model);
        }
    }

    private String one(
            StoreRecord store, StoreForm form, FormProblem problem, Frame frame, Model model) {
        model.addAttribute("store", store);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("offers", desk.offers());
        model.addAttribute("region", regions.fullName(store.region(), frame.wording().language()));
        return "stores/console-one";
    }

    private StoreRecord find(String id) {
        return stores.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
