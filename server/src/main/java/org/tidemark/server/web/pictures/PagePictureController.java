package org.tidemark.server.web.pictures;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tidemark.server.web.access.OpenRoute;

/** Serves pictures of banners and activities, as this platform has drawn them. */
@RestController
class PagePictureController {

    /** A picture's id is of its bytes: what it names never changes. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String USUAL_WIDTH = "640";

    private final PagePictures pictures;

    PagePictureController(PagePictures pictures) {
        this.pictures = pictures;
    }

    @Bean
    static OpenRoute pagePictureRoute() {
        return OpenRoute.get("/pictures/page/*");
    }

    @GetMapping("/pictures/page/{id}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id, @RequestParam(defaultValue = USUAL_WIDTH) String w) {
        int width = Integer.parseInt(w.matches("\\d{1,5}") ? w : USUAL_WIDTH);
        return pictures.file(id, width)
                .map(file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .cacheControl(FOR_GOOD)
                                .body(file.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
