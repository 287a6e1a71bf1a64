package org.tidemark.server.faces.brand;

import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.Frame;

/** Staff says who runs the platform. */
@InConsole(ConsoleArea.BRAND)
@Controller
class BrandConsoleController {

    private static final String PAGE = "/console/brand";
    private static final int LONGEST_SIDE = 256;

    private final BrandBook book;
    private final PictureKit pictures;
    private final CopyRules copy;

    BrandConsoleController(BrandBook book, PictureKit pictures, CopyRules copy) {
        this.copy = copy;
        this.book = book;
        this.pictures = pictures;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("brand", book.now());
        return "brand/brand";
    }

    @PostMapping(PAGE)
    String keep(
            @Valid @ModelAttribute BrandForm form,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        FormMark.check(book.now(), before);
        form.problems(copy::fault).orRefuse();
        book.keep(form.brand());
        next.addFlashAttribute("done", frame.say("brand.done"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/logo")
    String logo(
            @RequestParam MultipartFile logo,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next)
            throws IOException {
        try {
            book.keepLogo(pictures.within(logo.getBytes(), LONGEST_SIDE).bytes());
        } catch (PictureProblemException refused) {
            throw new FormRefusedException(
                    Problems.at(
                            "logo",
                            "brand.problem.logo",
                            Integer.toString(PictureKit.MOST_MEGABYTES)));
        }
        next.addFlashAttribute("done", frame.say("brand.logo.done"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/logo/remove")
    String removeLogo(@ModelAttribute("frame") Frame frame, RedirectAttributes next) {
        book.removeLogo();
        next.addFlashAttribute("done", frame.say("brand.logo.removed"));
        return "redirect:" + PAGE;
    }
}
