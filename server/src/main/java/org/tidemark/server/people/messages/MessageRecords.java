package org.tidemark.server.people.messages;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.people.codes.PhoneNotices;
import org.tidemark.server.web.text.Texts;

/** What a member was told, and how he wants to be told. */
@Component
final class MessageRecords implements PersonalRecords {

    private static final int MOST = 1_000;

    private final MemberMessages store;
    private final MessageWords words;
    private final PhoneNotices notices;
    private final Texts texts;

    MessageRecords(MemberMessages store, MessageWords words, PhoneNotices notices, Texts texts) {
        this.store = store;
        this.words = words;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, String>> told =
                store.of(memberId, Long.MAX_VALUE, MOST).stream()
                        .map(one ->
                                Map.of(
                                        "at",
                                        one.at().toString(),
                                        "text",
                                        words.say(
                                                texts.in(Language.ZH), one.kind(), one.content())))
                        .toList();
        List<String> choices =
                store.choices(memberId).stream()
                        .map(choice -> choice.channel() + " " + choice.kind())
                        .toList();
        return Map.of("told", told, "choices", choices);
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
        notices.forgetMessages(memberId);
    }
}
