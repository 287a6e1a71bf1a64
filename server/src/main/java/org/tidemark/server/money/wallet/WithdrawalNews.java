package org.tidemark.server.money.wallet;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.MessageKind;
import org.tidemark.server.people.messages.Messages;

/** Tells members that their money has left, or has come back to their wallets. */
@Component
final class WithdrawalNews implements WithdrawalListener {

    private static final MessageKind PAID_OUT = MessageKind.of("wallet.message.paidOut", 40);
    private static final MessageKind CAME_BACK = MessageKind.of("wallet.message.cameBack", 41);

    private final Messages messages;

    WithdrawalNews(Messages messages) {
        this.messages = messages;
    }

    @Bean
    static MessageKind withdrawalPaidMessage() {
        return PAID_OUT;
    }

    @Bean
    static MessageKind withdrawalBackMessage() {
        return CAME_BACK;
    }

    @Override
    public void ended(Withdrawal ended) {
        if (ended.state() == WithdrawalState.PAID) {
            tell(ended, PAID_OUT, ended.netFen());
        } else if (ended.holds() > 0) {
            tell(ended, CAME_BACK, ended.grossFen());
        }
    }

    private void tell(Withdrawal ended, MessageKind kind, long amountFen) {
        messages.tell(
                ended.memberId(),
                kind,
                new MessageContent(
                        "withdrawal:" + ended.number(),
                        ended.number(),
                        amountFen,
                        "/my/withdrawals/" + ended.number()));
    }
}
