package org.tidemark.server.web.brand;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.server.web.access.OpenRoute;

/** What pages are drawn with that is the operator's own. */
@RestController
class BrandController {

    /** Pages name it by its version. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");

    private final BrandBook book;

    BrandController(BrandBook book) {
        this.book = book;
    }

    @Bean
    static OpenRoute brandRoute() {
        return OpenRoute.get("/brand/*");
    }

    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo() {
        return book.logo()
                .map(bytes ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .cacheControl(FOR_GOOD)
                                .body(bytes))
                .orElseThrow(BrandController::none);
    }

    @GetMapping("/brand/colours.css")
    ResponseEntity<String> colours() {
        return BrandColour.read(book.now().colour())
                .map(colour ->
                        ResponseEntity.ok()
                                .contentType(STYLE)
                                .cacheControl(FOR_GOOD)
                                .body(colour.style()))
                .orElseThrow(BrandController::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
