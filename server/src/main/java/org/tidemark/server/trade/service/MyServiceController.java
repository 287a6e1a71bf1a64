package org.tidemark.server.trade.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.web.access.SignedInMember;

/** A member's own conversations with the staff. */
@Controller
@RequestMapping("/my/service")
class MyServiceController {

    private static final int MOST = 100;
    private static final String PAGE = "redirect:/my/service/";

    private final CustomerService service;
    private final ServiceStore store;
    private final ServiceForm form;
    private final OrderStore orders;

    MyServiceController(
            CustomerService service, ServiceStore store, ServiceForm form, OrderStore orders) {
        this.service = service;
        this.store = store;
        this.form = form;
        this.orders = orders;
    }

    @GetMapping
    String all(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("threads", store.ofMember(me.memberId(), MOST));
        return "service/all";
    }

    /** The form that begins a conversation; where there is one already, that. */
    @GetMapping("/ask")
    String form(
            @RequestParam(defaultValue = "") String order,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        String known = store.find(me.memberId(), order).map(ServiceThread::id).orElse("");
        if (!known.isEmpty()) {
            return PAGE + known;
        }
        if (!order.isEmpty()) {
            orders.mine(me.memberId(), order);
        }
        model.addAttribute("order", order);
        return "service/ask";
    }

    @PostMapping("/ask")
    String ask(
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @AuthenticationPrincipal SignedInMember me)
            throws IOException {
        String said = ServiceForm.text(text);
        form.take(me.memberId());
        return PAGE + service.ask(me.memberId(), order, said, form.photo(photo));
    }

    /** A conversation; what is shown is seen. */
    @GetMapping("/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        ServiceThread mine = service.mine(me.memberId(), id);
        model.addAttribute("thread", mine);
        model.addAttribute("words", store.words(id, MOST));
        store.seen(id, mine.words());
        return "service/one";
    }

    @PostMapping("/{id}")
    String say(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @AuthenticationPrincipal SignedInMember me)
            throws IOException {
        ServiceThread mine = service.mine(me.memberId(), id);
        String said = ServiceForm.text(text);
        form.take(me.memberId());
        service.say(mine, said, form.photo(photo));
        return PAGE + id;
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        store.close(service.mine(me.memberId(), id).id(), true);
        return PAGE + id;
    }

    @GetMapping("/{id}/photos/{word}")
    ResponseEntity<byte[]> photo(
            @PathVariable String id,
            @PathVariable int word,
            @AuthenticationPrincipal SignedInMember me) {
        return ServicePhoto.of(store, service.mine(me.memberId(), id).id(), word);
    }
}
