package org.tidemark.server.trade.orders.delivery;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member's own addresses. Regions are chosen step by step, with or without a script. */
@Controller
@RequestMapping("/my/addresses")
class MyAddressesController {

    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    private final AddressBook addresses;
    private final Regions regions;

    MyAddressesController(AddressBook addresses, Regions regions) {
        this.addresses = addresses;
        this.regions = regions;
    }

    @GetMapping
    String all(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        List<Address> all = addresses.of(me.memberId());
        model.addAttribute("addresses", all);
        model.addAttribute(
                "regions",
                all.stream()
                        .map(one -> addresses.region(one.region(), frame.wording().language()))
                        .toList());
        return "orders/addresses";
    }

    @GetMapping("/edit")
    String edit(
            AddressForm asked,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RefusedForm sent = frame.form("/my/addresses");
        AddressForm form =
                sent.there()
                        ? AddressForm.of(sent).filled(regions)
                        : asked.id().isEmpty() || !asked.province().isEmpty()
                                ? asked
                                : known(asked, me);
        model.addAttribute("address", form);
        model.addAttribute("provinces", regions.provinces());
        model.addAttribute("cities", regions.within(form.province()));
        model.addAttribute(
                "districts",
                form.city().startsWith(form.province()) ? regions.within(form.city()) : List.of());
        return "orders/address";
    }

    private AddressForm known(AddressForm asked, SignedInMember me) {
        Address known =
                addresses
                        .find(asked.id(), me.memberId())
                        .orElseThrow(() -> PageNotFoundException.page(asked.id()));
        String code = regions.find(AddressBook.text(known.region())).map(Region::code).orElse("");
        return new AddressForm(
                asked.id(),
                known.recipient(),
                known.phone(),
                code.length() < PROVINCE ? "" : code.substring(0, PROVINCE),
                code.length() < CITY ? "" : code.substring(0, CITY),
                code.length() > CITY ? code : "",
                known.street(),
                "",
                asked.next());
    }

    /** Keeps it; what was read from a pasted text is told on the next page. */
    @PostMapping
    String keep(
            AddressForm sent,
            @RequestParam(defaultValue = "false") boolean choose,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        AddressForm form = sent.filled(regions);
        if (choose) {
            Problems.at(AddressBook.nextChoice(form.region()), "orders.problem.region").orRefuse();
        }
        String id =
                addresses.keep(
                        me.memberId(),
                        form.id(),
                        form.recipient(),
                        form.phone(),
                        form.region(),
                        form.street());
        if (!sent.pasted().isBlank()) {
            addresses
                    .find(id, me.memberId())
                    .ifPresent(kept -> next.addFlashAttribute("read", told(kept, frame)));
        }
        return form.next().equals("checkout")
                ? "redirect:/checkout?address=" + id
                : "redirect:/my/addresses";
    }

    private String told(Address kept, Frame frame) {
        return String.join(
                " ",
                kept.recipient(),
                kept.phone(),
                addresses.region(kept.region(), frame.wording().language()),
                kept.street());
    }

    @PostMapping("/remove")
    String remove(@RequestParam String id, @AuthenticationPrincipal SignedInMember me) {
        addresses.remove(me.memberId(), id);
        return "redirect:/my/addresses";
    }
}
