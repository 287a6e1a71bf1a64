package org.tidemark.server.people.official;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.people.wechat.WechatUnions;

/** What the way in offers inside WeChat, and who waits there to be bound. */
@Component
public class OfficialEntry {

    private static final String NAME = "tidemark-official-waits";
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final OfficialAccount account;
    private final OfficialPeople people;
    private final WechatUnions unions;
    private final MiniProgram program;
    private final Clock clock;

    OfficialEntry(
            OfficialAccount account,
            OfficialPeople people,
            WechatUnions unions,
            MiniProgram program,
            Clock clock) {
        this.account = account;
        this.people = people;
        this.unions = unions;
        this.program = program;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param offered whether one may sign in by WeChat
     * @param waits whether WeChat has said who he is, and he is bound when he shows his phone
     * @param wider whether he may be known by the mini program, and be asked
     */
    public record Offer(boolean offered, boolean waits, boolean wider) {}

    /** Who WeChat says somebody is; in the session, which is sealed. */
    private record Waiting(String openid, String unionid, long until) implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "waits until " + until;
        }
    }

    /** What is offered to whoever asks. */
    public Offer offer(HttpServletRequest request) {
        boolean inside = account.given() && inWechat(request);
        Optional<Waiting> waiting = inside ? waiting(request) : Optional.empty();
        return new Offer(
                inside && waiting.isEmpty(),
                waiting.isPresent(),
                program.given() && waiting.filter(one -> one.unionid().isEmpty()).isPresent());
    }

    /** WeChat's browser, and not that of a mini program. */
    private static boolean inWechat(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String small = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        return small.contains("micromessenger") && !small.contains("miniprogram");
    }

    /** He is nobody's yet: he is bound to whose phone he shows next. */
    void waits(String openid, String unionid, HttpServletRequest request) {
        long until = clock.instant().plus(HOLDS).getEpochSecond();
        request.getSession(true).setAttribute(NAME, new Waiting(openid, unionid, until));
    }

    /** Who has shown his phone in this session is bound to who waits in it. */
    public void bind(String memberId, HttpServletRequest request) {
        waiting(request)
                .ifPresent(one -> {
                    people.bind(memberId, one.openid());
                    unions.bind(memberId, one.unionid());
                });
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    private Optional<Waiting> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof Waiting waiting
                        && clock.instant().getEpochSecond() < waiting.until()
                ? Optional.of(waiting)
                : Optional.empty();
    }
}
