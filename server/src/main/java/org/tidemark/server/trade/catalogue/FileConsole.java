package org.tidemark.server.trade.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.Frame;

/** Products and stock as tables, out and in. */
@Controller
class FileConsole {

    private static final String HOME = "/console/shop/files";

    private final ProductFile products;
    private final StockFile stock;
    private final Imports imports;

    FileConsole(ProductFile products, StockFile stock, Imports imports) {
        this.products = products;
        this.stock = stock;
        this.imports = imports;
    }

    @GetMapping(HOME)
    String files(Model model) {
        return show(ImportResult.NONE, model);
    }

    @GetMapping(HOME + "/products." + Downloads.FORMAT)
    ResponseEntity<byte[]> products(@PathVariable String format) {
        return Downloads.of(products.write(), "products", format);
    }

    @GetMapping(HOME + "/stock." + Downloads.FORMAT)
    ResponseEntity<byte[]> stock(@PathVariable String format) {
        return Downloads.of(stock.write(), "stock", format);
    }

    @PostMapping(HOME + "/products")
    String readProducts(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        Upload upload = Upload.of(file, staff.name(), !again.isEmpty());
        return answer(imports.take(upload, products), frame, model, response, next);
    }

    @PostMapping(HOME + "/stock")
    String readStock(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        Upload upload = Upload.of(file, staff.name(), !again.isEmpty());
        return answer(imports.take(upload, stock.by(staff.name())), frame, model, response, next);
    }

    private static String answer(
            ImportResult result,
            Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (result.isWritten()) {
            next.addFlashAttribute("done", frame.say("files.done", result.rows()));
            next.addFlashAttribute("told", new ArrayList<>(result.told(frame)));
            return "redirect:" + HOME;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(result, model);
    }

    private static String show(ImportResult result, Model model) {
        model.addAttribute("result", result);
        return "catalogue/files";
    }
}
