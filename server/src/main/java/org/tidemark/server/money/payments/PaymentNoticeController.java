package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers send their notices. Whoever calls is believed for his signature alone.
 *
 * <p>Any answer but the acknowledgement makes a provider send the notice again.
 */
@RestController
class PaymentNoticeController {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentNoticeController.class);

    private final Payments payments;

    PaymentNoticeController(Payments payments) {
        this.payments = payments;
    }

    /** Takes a notice; the body is read raw, since its signature is over these very bytes. */
    @PostMapping("/pay/{provider}/notices")
    ResponseEntity<String> take(@PathVariable String provider, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(Notice.MAX_LENGTH + 1);
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        Notice notice = new Notice(headers, new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(payments.take(provider, notice));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(NoticeRefusedException e) {
        LOG.warn("a notice is refused, {}: {}", e.reason(), e.getMessage());
        return failed(
                switch (e.reason()) {
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                    case STALE, SIGNATURE, MERCHANT -> HttpStatus.UNAUTHORIZED;
                    case UNKNOWN_PAYMENT -> HttpStatus.NOT_FOUND;
                    case AMOUNT -> HttpStatus.CONFLICT;
                });
    }

    @ExceptionHandler
    ResponseEntity<String> unanswered(PaymentProviderException e) {
        LOG.warn("a notice waits for its provider to answer", e);
        return failed(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<String> nobody(PaymentRefusedException e) {
        LOG.warn("a notice for nobody: {}", e.getMessage());
        return failed(HttpStatus.NOT_FOUND);
    }

    /** In the words that WeChat Pay asks for; others only look whether it is their yes. */
    private static ResponseEntity<String> failed(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":\"FAIL\",\"message\":\"" + status.getReasonPhrase() + "\"}");
    }
}
