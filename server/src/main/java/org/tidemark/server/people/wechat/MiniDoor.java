package org.tidemark.server.people.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.NetworkAddress;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.site.PageNotFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the shell asks: JSON in and out, without a session. Each call carries a fresh code, and who
 * asks is whom WeChat names for it.
 */
@Component
public final class MiniDoor {

    private static final Logger LOG = LoggerFactory.getLogger(MiniDoor.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 8192;

    /** Thousands of phones may share an address; a code that is none costs a call to WeChat. */
    private static final Allowance AN_ADDRESS = Allowance.perMinute(600);

    private final MiniProgram program;
    private final MiniPeople people;
    private final RateLimits limits;

    MiniDoor(MiniProgram program, MiniPeople people, RateLimits limits) {
        this.program = program;
        this.people = people;
        this.limits = limits;
    }

    /** Answers what was asked, or says why not. */
    public ResponseEntity<Map<String, Object>> answer(
            HttpServletRequest request, Function<MiniAsked, Map<String, Object>> act) {
        try {
            if (!program.given()) {
                throw PageNotFoundException.page(request.getRequestURI());
            }
            String network = NetworkAddress.network(request.getRemoteAddr());
            if (!limits.tryTake("wechat-mini", network, AN_ADDRESS)) {
                throw new MiniRefusedException(MiniProblem.BUSY);
            }
            return told(HttpStatus.OK, act.apply(read(request)));
        } catch (MiniRefusedException e) {
            return refused(e.problem());
        } catch (MiniCallException e) {
            LOG.warn("the mini program is not served: {}", e.getMessage());
            return refused(
                    switch (e.kind()) {
                        case CODE -> MiniProblem.CODE;
                        case BUSY, UNKNOWN -> MiniProblem.BUSY;
                        case REFUSED, NO_CONSENT -> MiniProblem.FAILED;
                    });
        }
    }

    /** Who shows the code that was sent; he need not be a member. */
    WechatUser user(MiniAsked asked) {
        String code = asked.text("code");
        if (code.isEmpty()) {
            throw new MiniRefusedException(MiniProblem.CODE);
        }
        return program.user(code);
    }

    /**
     * Which member shows the code that was sent.
     *
     * @throws MiniRefusedException where he is none
     */
    public MiniVisitor member(MiniAsked asked) {
        String openid = user(asked).openid();
        return people.member(openid)
                .map(member -> new MiniVisitor(member, openid))
                .orElseThrow(() -> new MiniRefusedException(MiniProblem.OTHER));
    }

    private static MiniAsked read(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
            JsonNode sent = JSON.readTree(body);
            if (body.length > LONGEST || !sent.isObject()) {
                throw new MiniRefusedException(MiniProblem.FAILED);
            }
            return new MiniAsked(sent);
        } catch (IOException | JacksonException unreadable) {
            throw new MiniRefusedException(MiniProblem.FAILED);
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(MiniProblem problem) {
        return told(problem.status(), Map.of("problem", problem.word()));
    }

    private static ResponseEntity<Map<String, Object>> told(
            HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
