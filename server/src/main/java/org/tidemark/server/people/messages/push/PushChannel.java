package org.tidemark.server.people.messages.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.outward.OutwardUrl;
import org.tidemark.server.kernel.outward.PinnedPost;
import org.tidemark.server.kernel.outward.SendResult;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.messages.MessageOutbox;
import org.tidemark.server.people.messages.OutboxChannel;
import org.tidemark.server.people.messages.OutgoingMessage;
import tools.jackson.databind.json.JsonMapper;

/** Messages to the devices that a member has added. */
@Component
final class PushChannel implements OutboxChannel {

    static final String NAME = "push";

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int LONGEST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PushChannel.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PushProperties terms;
    private final PushDevices devices;
    private final PushSenders senders;
    private final MessageOutbox outbox;
    private final PinnedPost poster;

    PushChannel(
            PushProperties terms, PushDevices devices, PushSenders senders, MessageOutbox outbox) {
        this.terms = terms;
        this.devices = devices;
        this.senders = senders;
        this.outbox = outbox;
        this.poster =
                new PinnedPost(
                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        terms.anywhere(),
                        terms.patience());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return terms.given();
    }

    @Override
    public String page() {
        return PushController.PAGE;
    }

    @Override
    public void keep(Account to, OutgoingMessage message) {
        devices.of(to.memberId()).forEach(one -> outbox.keep(message.id(), NAME, one.id()));
    }

    @Override
    public Sending send(String memberId, String target, OutgoingMessage message) {
        Optional<PushAddress> address = devices.address(memberId, target);
        Optional<OutwardUrl> url =
                address.flatMap(one -> OutwardUrl.read(one.endpoint(), terms.anywhere()));
        if (address.isEmpty() || url.isEmpty()) {
            return Sending.NEVER;
        }
        SendResult came =
                poster.post(
                        url.get(),
                        headers(url.get()),
                        PushEncryption.encrypt(
                                body(message), address.get().point(), address.get().secret()));
        PushOutcome outcome = PushOutcome.of(came);
        if (outcome == PushOutcome.GONE) {
            devices.remove(memberId, target);
        } else if (outcome != PushOutcome.SENT) {
            LOG.info("message {}: {} {}", message.id(), came.status(), came.whyNot());
        }
        return outcome.sending();
    }

    private Map<String, String> headers(OutwardUrl url) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("TTL", Long.toString(KEPT.toSeconds()));
        headers.put("Urgency", "normal");
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Content-Encoding", "aes128gcm");
        headers.put(
                "Authorization",
                senders.own()
                        .authorization(
                                (url.secure() ? "https://" : "http://") + url.hostHeader(),
                                terms.contact(),
                                InstantSource.system().instant())); // the receiver's time
        return headers;
    }

    /** As the worker reads it; the tag lets a message that comes twice be shown once. */
    private static byte[] body(OutgoingMessage message) {
        String text = message.text();
        String shown =
                text.codePointCount(0, text.length()) <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
        return JSON.writeValueAsString(
                        Map.of(
                                "title",
                                message.name(),
                                "body",
                                shown,
                                "page",
                                message.content().page(),
                                "tag",
                                "message-" + message.id()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
