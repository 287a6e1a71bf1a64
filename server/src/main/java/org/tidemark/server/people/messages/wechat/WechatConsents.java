package org.tidemark.server.people.messages.wechat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.messages.Messages;
import org.tidemark.server.people.wechat.MiniProgram;

/** What WeChat asks a member to agree to: each word of consent is good for one message. */
@Component
public class WechatConsents {

    /** WeChat asks of so many at once. */
    private static final int MOST = 3;

    private final MiniProgram program;
    private final Messages messages;

    WechatConsents(MiniProgram program, Messages messages) {
        this.program = program;
        this.messages = messages;
    }

    /** The templates that a buyer is asked about after he has paid: of what he has ticked. */
    public List<String> after(String memberId) {
        return Stream.concat(
                        program.asks().stream(),
                        messages.chosen(memberId, WechatChannel.NAME).stream()
                                .map(program::template)
                                .flatMap(Optional::stream))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
