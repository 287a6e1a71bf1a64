package org.tidemark.server.money.payouts;

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
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;

/** Where providers tell how payouts ended. Whoever calls is believed for his signature alone. */
@RestController
class PayoutNoticeController {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutNoticeController.class);

    private final Payouts payouts;

    PayoutNoticeController(Payouts payouts) {
        this.payouts = payouts;
    }

    /** Takes a notice; the body is read raw, since its signature is over these very bytes. */
    @PostMapping("/pay/{provider}/payouts")
    ResponseEntity<String> take(@PathVariable String provider, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(Notice.MAX_LENGTH + 1);
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        payouts.take(provider, new Notice(headers, new String(body, StandardCharsets.UTF_8)));
        return ResponseEntity.ok().build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(NoticeRefusedException e) {
        LOG.warn("a notice of a payout is refused, {}: {}", e.reason(), e.getMessage());
        HttpStatus status =
                switch (e.reason()) {
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                    case STALE, SIGNATURE, MERCHANT -> HttpStatus.UNAUTHORIZED;
                    case UNKNOWN_PAYMENT -> HttpStatus.NOT_FOUND;
                    case AMOUNT -> HttpStatus.CONFLICT;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"code\":\"FAIL\",\"message\":\"" + status.getReasonPhrase() + "\"}");
    }
}
