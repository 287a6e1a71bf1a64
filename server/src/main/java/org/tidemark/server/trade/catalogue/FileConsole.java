package org.tidemark.server.trade.catalogue;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.site.Frame;

/** Products and stock as tables, out and in. */
@InConsole(ConsoleArea.GOODS)
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
    ModelAndView files() {
        return show(ImportResult.NONE);
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
    ModelAndView readProducts(
            UploadForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        return answer(imports.take(form.by(staff.name()), products), frame, next);
    }

    @PostMapping(HOME + "/stock")
    ModelAndView readStock(
            UploadForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        return answer(imports.take(form.by(staff.name()), stock.by(staff.name())), frame, next);
    }

    private static ModelAndView answer(ImportResult result, Frame frame, RedirectAttributes next) {
        return UploadAnswer.of(result, HOME, FileConsole::show, frame, next);
    }

    private static ModelAndView show(ImportResult result) {
        return new ModelAndView("catalogue/files", "result", result);
    }
}
