package org.tidemark.server.people.messages;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.Frame;

/** Puts together a member's messages. */
@Component
final class MessagePages {

    private static final int MOST = 50;

    private final MemberMessages store;
    private final MessageWords words;

    MessagePages(MemberMessages store, MessageWords words) {
        this.store = store;
        this.words = words;
    }

    /** Those before one of them; 0 for the newest. */
    MessagePage of(String memberId, long before, Frame frame) {
        List<KeptMessage> found =
                store.of(memberId, before > 0 ? before : Long.MAX_VALUE, MOST + 1);
        List<KeptMessage> shown = found.subList(0, Math.min(MOST, found.size()));
        return new MessagePage(
                shown.stream().map(one -> line(one, frame)).toList(),
                found.size() > MOST ? shown.getLast().id() : 0);
    }

    private MessagePage.Line line(KeptMessage message, Frame frame) {
        return new MessagePage.Line(
                message.id(),
                frame.say(message.kind() + ".name"),
                words.say(frame.wording(), message.kind(), message.content()),
                message.at(),
                message.unread());
    }
}
