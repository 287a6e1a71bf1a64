package org.tidemark.server.trade.orders.returns;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tidemark.server.web.site.PageNotFoundException;

/** A picture of a return as it is sent to a browser, which keeps no copy by itself. */
final class ReturnPhoto {

    private ReturnPhoto() {}

    static ResponseEntity<byte[]> of(ReturnStore returns, String number, int photo) {
        byte[] image =
                returns.photo(number, photo)
                        .orElseThrow(() -> PageNotFoundException.page(number + "/" + photo));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }
}
