package org.tidemark.server.trade.orders.invoices;

import org.springframework.http.ResponseEntity;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.site.PageNotFoundException;

/** The document of an invoice as it is sent to a browser, which keeps no copy by itself. */
final class InvoiceDocument {

    private InvoiceDocument() {}

    static ResponseEntity<byte[]> of(InvoiceStore store, String number) {
        byte[] document =
                store.document(number).orElseThrow(() -> PageNotFoundException.page(number));
        return PdfFile.attachment(number, document);
    }
}
