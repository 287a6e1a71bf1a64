package org.tidemark.server.people.wechat;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;

/** Pictures of codes that open the mini program, for members who show them to others. */
@Component
public final class MiniCodes {

    private static final Logger LOG = LoggerFactory.getLogger(MiniCodes.class);
    private static final Allowance A_MEMBER = Allowance.perHour(30);
    private static final Duration KEPT = Duration.ofDays(1);

    private final MiniProgram program;
    private final RateLimits limits;

    MiniCodes(MiniProgram program, RateLimits limits) {
        this.program = program;
        this.limits = limits;
    }

    /** The picture of an invitation. */
    public ResponseEntity<byte[]> invitation(String memberId, String code) {
        return picture(memberId, "i:" + code);
    }

    /** The picture of a store. */
    public ResponseEntity<byte[]> store(String memberId, String store) {
        return picture(memberId, "s:" + store);
    }

    private ResponseEntity<byte[]> picture(String memberId, String scene) {
        if (!program.given()) {
            return ResponseEntity.notFound().build();
        }
        if (!limits.tryTake("mini-code", memberId, A_MEMBER)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        try {
            byte[] image = program.codeImage(scene);
            boolean png = image.length > 1 && image[1] == 'P';
            return ResponseEntity.ok()
                    .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                    .body(image);
        } catch (MiniCallException e) {
            LOG.warn("a code of the mini program could not be drawn: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
