package org.tidemark.server.trade.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.catalogue.Categories.Entered;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.forms.Problems;

/** Staff's list and form of categories. */
@InConsole(ConsoleArea.GOODS)
@Controller
class CategoryConsole {

    private static final String HOME = "/console/shop/categories";

    private final Categories categories;

    CategoryConsole(Categories categories) {
        this.categories = categories;
    }

    @GetMapping(HOME)
    String list(@RequestParam(defaultValue = "") String change, Model model) {
        Entered entered =
                categories
                        .find(change)
                        .map(one ->
                                new Entered(
                                        one.categoryId(),
                                        one.parentId(),
                                        Integer.toString(one.place()),
                                        one.title().zh(),
                                        one.title().en()))
                        .orElse(Entered.BLANK);
        model.addAttribute("categories", categories.tree());
        model.addAttribute("entered", entered);
        return "catalogue/categories";
    }

    @PostMapping(HOME)
    String write(Entered entered, RedirectAttributes next) {
        categories.write(entered).orRefuse();
        next.addFlashAttribute("done", "catalogue.staff.saved");
        return "redirect:" + HOME;
    }

    @PostMapping(HOME + "/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes next) {
        if (!categories.remove(id)) {
            Problems.whole("catalogue.staff.notEmpty").orRefuse();
        }
        next.addFlashAttribute("done", "catalogue.staff.removed");
        return "redirect:" + HOME;
    }
}
