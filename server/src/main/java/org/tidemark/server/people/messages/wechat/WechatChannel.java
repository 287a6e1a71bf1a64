package org.tidemark.server.people.messages.wechat;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.messages.MessageOutbox;
import org.tidemark.server.people.messages.OutboxChannel;
import org.tidemark.server.people.messages.OutgoingMessage;
import org.tidemark.server.people.wechat.MiniCallException;
import org.tidemark.server.people.wechat.MiniPeople;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.web.site.Figures;

/** Messages of the mini program, to members who have come from it. */
@Component
final class WechatChannel implements OutboxChannel {

    static final String NAME = "wechat";

    private static final String CURRENCY = "CNY";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Logger LOG = LoggerFactory.getLogger(WechatChannel.class);

    private final MiniProgram program;
    private final MiniPeople people;
    private final MessageOutbox outbox;

    WechatChannel(MiniProgram program, MiniPeople people, MessageOutbox outbox) {
        this.program = program;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return program.tellsAny();
    }

    @Override
    public boolean takes(String kind) {
        return program.template(kind).isPresent();
    }

    @Override
    public void keep(Account to, OutgoingMessage message) {
        if (people.openid(to.memberId()).isPresent()) {
            outbox.keep(message.id(), NAME, "");
        }
    }

    @Override
    public Sending send(String memberId, String target, OutgoingMessage message) {
        Optional<String> openid = people.openid(memberId);
        if (openid.isEmpty() || !takes(message.kind())) {
            return Sending.NEVER;
        }
        try {
            program.tellOf(message.kind(), openid.get(), message.content().page(), values(message));
            return Sending.SENT;
        } catch (MiniCallException untold) {
            LOG.info("message {} is not told in WeChat: {}", message.id(), untold.getMessage());
            return after(untold.kind());
        }
    }

    /** What follows where WeChat has not sent it. */
    static Sending after(MiniCallException.Kind kind) {
        return switch (kind) {
            case NO_CONSENT, REFUSED, CODE -> Sending.NEVER;
            case BUSY, UNKNOWN -> Sending.LATER;
        };
    }

    private static Map<String, String> values(OutgoingMessage message) {
        return Map.of(
                "name",
                message.name(),
                "text",
                message.text(),
                "subject",
                message.content().subject(),
                "amount",
                Figures.money(message.content().amountFen(), CURRENCY),
                "day",
                Objects.toString(message.content().day(), ""),
                "time",
                TIME.format(message.at()));
    }
}
