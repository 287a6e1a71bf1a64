package org.tidemark.server.people.wechat;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.server.web.site.PageNotFoundException;

/** Pictures of codes that open the mini program, for members who show them to others. */
@Component
public final class MiniCodes {

    private static final Logger LOG = LoggerFactory.getLogger(MiniCodes.class);
    private static final Allowance A_MEMBER = Allowance.perHour(30);
    private static final Duration LATER = Duration.ofMinutes(2);
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
            throw PageNotFoundException.page(scene);
        }
        if (!limits.tryTake("mini-code", memberId, A_MEMBER)) {
            throw new TooBusyException("too many codes for one member", LATER);
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
            throw new TooBusyException("WeChat draws no code now", LATER);
        }
    }
}
