package org.tidemark.server.growth.tasks;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/**
 * Where the networks' servers call. The query is read raw: signatures are over these characters.
 */
@RestController
class AdCallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(AdCallbackController.class);

    private final AdCallbacks callbacks;

    AdCallbackController(AdCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping("/ads/{network}/callback")
    ResponseEntity<String> take(@PathVariable String network, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return callbacks
                .take(network, query)
                .map(AdCallbackController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler
    ResponseEntity<String> unavailable(LedgerUnavailableException away) {
        LOG.warn("a network's callback is to come again: {}", away.getMessage());
        return answer(AdReply.LATER);
    }

    private static ResponseEntity<String> answer(AdReply reply) {
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(reply.body());
    }
}
