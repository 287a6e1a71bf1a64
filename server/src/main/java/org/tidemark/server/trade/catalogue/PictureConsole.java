package org.tidemark.server.trade.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.site.Frame;

/** Staff's forms for the pictures of a product. */
@Controller
class PictureConsole {

    private static final String HOME = "/console/shop/products/{product}/pictures";
    private static final String BACK = "redirect:/console/shop/products/{product}";

    private final Pictures pictures;

    PictureConsole(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping(HOME)
    String add(
            @PathVariable String product,
            @RequestParam(required = false) List<MultipartFile> pictures,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        for (MultipartFile file : pictures == null ? List.<MultipartFile>of() : pictures) {
            Optional<Mistake> mistake = this.pictures.add(product, file.getBytes());
            mistake.ifPresent(one -> wrong.add(named(file) + frame.say(one.key(), one.values())));
        }
        if (!wrong.isEmpty()) {
            next.addFlashAttribute("wrong", wrong);
        }
        return back(product, next);
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "" : name + ": ";
    }

    @PostMapping(HOME + "/{picture}/remove")
    String remove(
            @PathVariable String product, @PathVariable String picture, RedirectAttributes next) {
        pictures.remove(product, picture);
        return back(product, next);
    }

    @PostMapping(HOME + "/{picture}/first")
    String first(
            @PathVariable String product, @PathVariable String picture, RedirectAttributes next) {
        pictures.first(product, picture);
        return back(product, next);
    }

    private static String back(String product, RedirectAttributes next) {
        next.addAttribute("product", product);
        return BACK;
    }
}
