package org.tidemark.server.trade.orders.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.trade.orders.OrderPageProblems;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.access.SignedInMember;
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
    String edit(AddressForm form, @AuthenticationPrincipal SignedInMember me, Model model) {
        AddressForm filled = form;
        if (!form.id().isEmpty() && form.province().isEmpty()) {
            Address known =
                    addresses
                            .find(form.id(), me.memberId())
                            .orElseThrow(() -> PageNotFoundException.page(form.id()));
            String code =
                    regions.find(AddressBook.text(known.region())).map(Region::code).orElse("");
            filled =
                    new AddressForm(
                            form.id(),
                            known.recipient(),
                            known.phone(),
                            code.length() < PROVINCE ? "" : code.substring(0, PROVINCE),
                            code.length() < CITY ? "" : code.substring(0, CITY),
                            code.length() > CITY ? code : "",
                            known.street(),
                            "",
                            form.next());
        }
        return show(filled, "", model);
    }

    private String show(AddressForm form, String problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("provinces", regions.provinces());
        model.addAttribute("cities", regions.within(form.province()));
        model.addAttribute(
                "districts",
                form.city().startsWith(form.province()) ? regions.within(form.city()) : List.of());
        model.addAttribute(OrderPageProblems.PROBLEM, problem);
        return "orders/address";
    }

    @PostMapping
    String keep(
            AddressForm sent,
            @RequestParam(defaultValue = "false") boolean choose,
            @AuthenticationPrincipal SignedInMember me,
            Model model,
            HttpServletResponse response) {
        AddressForm form = sent.filled(regions);
        if (choose) { // without scripts the parts of the region come one by one
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, "", model);
        }
        try {
            String id =
                    addresses.keep(
                            me.memberId(),
                            form.id(),
                            form.recipient(),
                            form.phone(),
                            form.region(),
                            form.street());
            return form.next().equals("checkout")
                    ? "redirect:/checkout?address=" + id
                    : "redirect:/my/addresses";
        } catch (OrderProblemException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, wrong.problem().key(), model);
        }
    }

    @PostMapping("/remove")
    String remove(@RequestParam String id, @AuthenticationPrincipal SignedInMember me) {
        addresses.remove(me.memberId(), id);
        return "redirect:/my/addresses";
    }
}
