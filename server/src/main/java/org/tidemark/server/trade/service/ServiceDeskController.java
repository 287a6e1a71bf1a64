package org.tidemark.server.trade.service;

import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.trade.service.ServiceStore.Which;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;

/** Staff look at what members ask, answer, and close. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping("/console/shop/service")
class ServiceDeskController {

    private static final int MOST = 200;
    private static final String PAGE = "redirect:/console/shop/service/";

    private final CustomerService service;
    private final ServiceStore store;
    private final CopyRules copy;

    ServiceDeskController(CustomerService service, ServiceStore store, CopyRules copy) {
        this.service = service;
        this.store = store;
        this.copy = copy;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String state, Model model) {
        Which which =
                Arrays.stream(Which.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(Which.WAITING);
        model.addAttribute("threads", store.all(which, MOST));
        model.addAttribute("state", which.name());
        return "service/desk";
    }

    @Reveals
    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("thread", service.known(id));
        model.addAttribute("words", store.words(id, MOST));
        return "service/desk-one";
    }

    @Reveals
    @GetMapping("/{id}/photos/{word}")
    ResponseEntity<byte[]> photo(@PathVariable String id, @PathVariable int word) {
        return ServicePhoto.of(store, service.known(id).id(), word);
    }

    /** An answer promises nothing that no text of the platform may promise. */
    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedInStaff staff) {
        String said = ServiceForm.text(text);
        Problems.of(copy.fault("text", said).stream().toList()).orRefuse();
        service.answer(id, staff.name(), said);
        return PAGE + id;
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String id) {
        store.close(service.known(id).id(), true);
        return PAGE + id;
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable String id) {
        store.close(service.known(id).id(), false);
        return PAGE + id;
    }
}
