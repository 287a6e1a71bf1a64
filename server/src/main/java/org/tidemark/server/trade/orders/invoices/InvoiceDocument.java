package org.tidemark.server.trade.orders.invoices;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tidemark.server.web.site.PageNotFoundException;

/** The document of an invoice as it is sent to a browser, which keeps no copy by itself. */
final class InvoiceDocument {

    private InvoiceDocument() {}

    static ResponseEntity<byte[]> of(InvoiceStore store, String number) {
        byte[] document =
                store.document(number).orElseThrow(() -> PageNotFoundException.page(number));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + number + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(document);
    }
}
