package org.tidemark.server.people.messages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.text.Texts;

/** Tells members of what is theirs: each message once, in the transaction of what it is about. */
@Service
public class Messages {

    private final MemberMessages store;
    private final MessageWords words;
    private final ObjectProvider<MessageChannel> channels;
    private final AccountStore accounts;
    private final Texts texts;

    Messages(
            MemberMessages store,
            MessageWords words,
            ObjectProvider<MessageChannel> channels,
            AccountStore accounts,
            Texts texts) {
        this.store = store;
        this.words = words;
        this.channels = channels;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Tells a member; what he was told under its key before he is not told again. */
    @Transactional
    public void tell(String memberId, MessageKind kind, MessageContent content) {
        tell(List.of(memberId), kind, content);
    }

    /** Tells several members the same; a bounded number of them. */
    @Transactional
    public void tell(Collection<String> memberIds, MessageKind kind, MessageContent content) {
        List<String> told = store.enter(memberIds, kind.word(), content);
        if (!kind.outside() || told.isEmpty()) {
            return;
        }
        List<MemberMessages.Choice> chosen = store.choices(told, kind.word());
        if (chosen.isEmpty()) {
            return;
        }
        Map<String, Account> to =
                accounts.all(chosen.stream().map(MemberMessages.Choice::memberId).toList());
        for (MemberMessages.Choice choice : chosen) {
            Account account = to.get(choice.memberId());
            if (account != null) {
                Language language = Language.of(Locale.of(account.language()));
                String text = words.say(texts.in(language), kind.word(), content);
                channels.stream()
                        .filter(one -> one.open() && one.name().equals(choice.channel()))
                        .forEach(one -> one.keep(account, language, text));
            }
        }
    }
}
