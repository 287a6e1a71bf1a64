package org.tidemark.server.trade.orders.delivery;

import jakarta.validation.constraints.NotBlank;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.WholeNumber;
import org.tidemark.server.web.text.TypedText;

/** The console's tariffs of delivery. */
@InConsole(ConsoleArea.GOODS)
@Controller
@RequestMapping("/console/shop/freight")
class FreightController {

    private static final long MOST_GRAMS = 1_000_000;
    private static final String ALL = "redirect:/console/shop/freight";

    private final FreightStore store;
    private final PlansInForce plans;
    private final Regions regions;

    FreightController(FreightStore store, PlansInForce plans, Regions regions) {
        this.store = store;
        this.plans = plans;
        this.regions = regions;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("tariffs", store.all());
        model.addAttribute("provinces", regions.provinces());
        model.addAttribute(
                "offered",
                plans.all().stream()
                        .flatMap(programme -> programme.plan().offers().stream())
                        .anyMatch(offer -> offer.id().equals(FreightStep.OFFER)));
        return "orders/console-freight";
    }

    @PostMapping
    String keep(
            @RequestParam int province,
            @RequestParam(defaultValue = "") @NotBlank(message = "forms.amount") String base,
            @RequestParam(defaultValue = "0") @WholeNumber(max = MOST_GRAMS) String baseGrams,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") @WholeNumber(max = MOST_GRAMS) String stepGrams,
            @RequestParam(defaultValue = "") String freeFrom) {
        if (province != 0 && regions.find(Integer.toString(province)).isEmpty()) {
            Problems.noSuchValue("province").orRefuse();
        }
        try {
            store.keep(
                    new FreightTariff(
                            province,
                            OrderProblemException.amount("base", base).fen(),
                            TypedText.whole(baseGrams).orElseThrow(),
                            OrderProblemException.amount("step", step).fen(),
                            TypedText.whole(stepGrams).orElseThrow(),
                            OrderProblemException.amount("freeFrom", freeFrom).fen()));
        } catch (IllegalArgumentException wrong) {
            throw new FormRefusedException(Problems.whole("orders.problem.tariff"), wrong);
        }
        return ALL;
    }

    @PostMapping("/remove")
    String remove(@RequestParam int province) {
        store.remove(province);
        return ALL;
    }
}
