package org.tidemark.server.people.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;

/** Tells members of what is theirs: each message once, in the transaction of what it is about. */
@Service
public class Messages {

    private final MemberMessages store;
    private final MessageWords words;
    private final ObjectProvider<MessageChannel> channels;
    private final AccountStore accounts;
    private final Clock clock;

    Messages(
            MemberMessages store,
            MessageWords words,
            ObjectProvider<MessageChannel> channels,
            AccountStore accounts,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.channels = channels;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Tells a member; what he was told under its key before he is not told again. */
    @Transactional
    public void tell(String memberId, MessageKind kind, MessageContent content) {
        tell(List.of(memberId), kind, content);
    }

    /** Tells several members the same; a bounded number of them. */
    @Transactional
    public void tell(Collection<String> memberIds, MessageKind kind, MessageContent content) {
        List<MemberMessages.Entered> told = store.enter(memberIds, kind.word(), content);
        if (!kind.outside() || told.isEmpty()) {
            return;
        }
        Map<String, Long> ids =
                told.stream()
                        .collect(
                                Collectors.toMap(
                                        MemberMessages.Entered::memberId,
                                        MemberMessages.Entered::messageId));
        List<MemberMessages.Choice> chosen = store.choices(ids.keySet(), kind.word());
        if (chosen.isEmpty()) {
            return;
        }
        Map<String, Account> to =
                accounts.all(chosen.stream().map(MemberMessages.Choice::memberId).toList());
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (MemberMessages.Choice choice : chosen) {
            Account account = to.get(choice.memberId());
            Long id = ids.get(choice.memberId());
            if (account != null && id != null) {
                keep(account, choice, new KeptMessage(id, kind.word(), content, now, true));
            }
        }
    }

    private void keep(Account account, MemberMessages.Choice choice, KeptMessage message) {
        Language language = Language.of(Locale.of(account.language()));
        channels.stream()
                .filter(one -> one.open() && one.name().equals(choice.channel()))
                .filter(one -> one.takes(message.kind()))
                .forEach(one -> one.keep(account, words.outgoing(message, language)));
    }

    /** The kinds that a member wants to be told by a channel. */
    public List<String> chosen(String memberId, String channel) {
        return store.choices(memberId).stream()
                .filter(one -> one.channel().equals(channel))
                .map(MemberMessages.Choice::kind)
                .toList();
    }
}
