package org.tidemark.server.trade.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;

/** Staff's forms for the pictures of a product. */
@InConsole(ConsoleArea.GOODS)
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
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            RedirectAttributes next)
            throws IOException {
        List<Pictures.Sent> sent = new ArrayList<>();
        for (MultipartFile file : Objects.requireNonNullElse(pictures, List.<MultipartFile>of())) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            sent.add(new Pictures.Sent(name, file.getBytes()));
        }
        this.pictures.add(product, sent).orRefuse();
        return back(product, next);
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
