package org.tidemark.server.people.messages.push;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The devices on which a member is told. */
@Controller
@RequestMapping(PushController.PAGE)
class PushController {

    static final String PAGE = "/my/messages/devices";

    private static final String AGAIN = "redirect:" + PAGE;

    private final PushProperties terms;
    private final PushDevices devices;
    private final PushSenders senders;

    PushController(PushProperties terms, PushDevices devices, PushSenders senders) {
        this.terms = terms;
        this.devices = devices;
        this.senders = senders;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInMember me, Model model) {
        if (!terms.given()) {
            throw PageNotFoundException.page(PAGE);
        }
        model.addAttribute("devices", devices.of(me.memberId()));
        model.addAttribute("key", senders.own().publicKey());
        return "messages/devices";
    }

    /** Adds a device, with what its browser has said. */
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String auth,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Optional<PushAddress> address =
                PushAddress.read(endpoint, key, auth, terms.anywhere())
                        .filter(one -> terms.given());
        if (address.isEmpty()) {
            Problems.whole("messages.devices.refused").orRefuse();
        }
        address.ifPresent(one -> devices.add(me.memberId(), one));
        next.addFlashAttribute("done", frame.say("messages.devices.added"));
        return AGAIN;
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam(defaultValue = "") String id,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        devices.remove(me.memberId(), id);
        next.addFlashAttribute("done", frame.say("messages.devices.removed"));
        return AGAIN;
    }
}
