package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.web.access.ApiScope;

/** Reads of what belongs to the ledger as a whole. */
@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerApi {

    private final LedgerReads reads;

    LedgerApi(LedgerReads reads) {
        this.reads = reads;
    }

    @Needs(ApiScope.LEDGER_READ)
    @GetMapping("/ledger")
    @Tag(name = "ledger", description = "The ledger as a whole")
    @Operation(summary = "Its own accounts and funds, and the last day that was closed")
    ResponseEntity<LedgerAnswers.Overview> overview() {
        var seen = reads.overview();
        return ResponseEntity.ok()
                .header(Api.SEQUENCE, Long.toString(seen.seq()))
                .body(LedgerAnswers.Overview.of(seen.seq(), seen.value()));
    }

    @Needs(ApiScope.PLACES_READ)
    @GetMapping("/agents")
    @Tag(name = "rewards")
    @Operation(summary = "All agents and their regions")
    ResponseEntity<LedgerAnswers.Agents> agents() {
        var seen = reads.agents();
        return ResponseEntity.ok()
                .header(Api.SEQUENCE, Long.toString(seen.seq()))
                .body(
                        new LedgerAnswers.Agents(
                                seen.seq(),
                                seen.value().stream().map(LedgerAnswers.Agent::of).toList()));
    }
}
