package org.tidemark.server.trade.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInStaff;

/** Products and stock as CSV files, out and in. */
@Controller
class FileConsole {

    private static final String HOME = "/console/shop/files";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ProductFile products;
    private final StockFile stock;

    FileConsole(ProductFile products, StockFile stock) {
        this.products = products;
        this.stock = stock;
    }

    @GetMapping(HOME)
    String files(Model model) {
        return show(List.of(), model);
    }

    @GetMapping(HOME + "/products.csv")
    ResponseEntity<byte[]> products() {
        return file("products.csv", products.write());
    }

    @GetMapping(HOME + "/stock.csv")
    ResponseEntity<byte[]> stock() {
        return file("stock.csv", stock.write());
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(HOME + "/products")
    String readProducts(
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        return read(products.read(file.getBytes()), model, response, next);
    }

    @PostMapping(HOME + "/stock")
    String readStock(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedInStaff staff,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        return read(stock.read(file.getBytes(), staff.name()), model, response, next);
    }

    private static String read(
            List<LineMistake> mistakes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (mistakes.isEmpty()) {
            next.addFlashAttribute("done", "catalogue.staff.read");
            return "redirect:" + HOME;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(mistakes, model);
    }

    private static String show(List<LineMistake> mistakes, Model model) {
        model.addAttribute("mistakes", mistakes);
        return "catalogue/files";
    }
}
