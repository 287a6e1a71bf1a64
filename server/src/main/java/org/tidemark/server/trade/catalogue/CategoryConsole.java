package org.tidemark.server.trade.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.catalogue.Categories.Entered;

/** Staff's list and form of categories. */
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
        return show(entered, List.of(), model);
    }

    @PostMapping(HOME)
    String write(
            Entered entered, Model model, HttpServletResponse response, RedirectAttributes next) {
        List<Mistake> mistakes = categories.write(entered);
        if (mistakes.isEmpty()) {
            next.addFlashAttribute("done", "catalogue.staff.saved");
            return "redirect:" + HOME;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(entered, mistakes, model);
    }

    @PostMapping(HOME + "/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes next) {
        next.addFlashAttribute(
                "done",
                categories.remove(id) ? "catalogue.staff.removed" : "catalogue.staff.notEmpty");
        return "redirect:" + HOME;
    }

    private String show(Entered entered, List<Mistake> mistakes, Model model) {
        model.addAttribute("categories", categories.tree());
        model.addAttribute("entered", entered);
        model.addAttribute("mistakes", mistakes);
        return "catalogue/categories";
    }
}
