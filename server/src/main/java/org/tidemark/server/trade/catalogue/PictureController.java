package org.tidemark.server.trade.catalogue;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.OpenRoute;

/** Serves pictures: JPEG files that this platform has encoded, and nothing else. */
@RestController
class PictureController {

    /** A picture's id is of its bytes: what it names never changes. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String USUAL_WIDTH = "640";

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @Bean
    static OpenRoute pictureRoute() {
        return OpenRoute.get("/pictures/*");
    }

    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id, @RequestParam(defaultValue = USUAL_WIDTH) String w) {
        int width = Integer.parseInt(w.matches("\\d{1,5}") ? w : USUAL_WIDTH);
        return pictures.file(id, width)
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .cacheControl(FOR_GOOD)
                                .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
