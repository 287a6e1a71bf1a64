package org.tidemark.server.trade.service;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tidemark.server.web.site.PageNotFoundException;

/** A picture of a conversation as it is sent to a browser, which keeps no copy by itself. */
final class ServicePhoto {

    private ServicePhoto() {}

    static ResponseEntity<byte[]> of(ServiceStore store, String id, int word) {
        byte[] image =
                store.photo(id, word)
                        .orElseThrow(() -> PageNotFoundException.page(id + "/" + word));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }
}
