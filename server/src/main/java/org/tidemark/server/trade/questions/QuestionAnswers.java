package org.tidemark.server.trade.questions;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.MessageKind;
import org.tidemark.server.people.messages.Messages;
import org.tidemark.server.web.forms.Problems;

/** Answers questions, and tells who asked. */
@Service
class QuestionAnswers {

    private static final MessageKind ANSWERED = MessageKind.of("questions.answered", 16);

    private final ProductQuestions store;
    private final Messages messages;

    QuestionAnswers(ProductQuestions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Bean
    static MessageKind questionsAnsweredMessage() {
        return ANSWERED;
    }

    /**
     * Answers a question, or says why it is not.
     *
     * @param droppedWhy empty where it is answered
     * @throws org.tidemark.server.web.forms.FormRefusedException where somebody did either before
     */
    @Transactional
    public void decide(ProductQuestion question, String answer, String droppedWhy, String staff) {
        if (!store.decide(question.id(), answer, droppedWhy, staff)) {
            Problems.whole("questions.problem.done").orRefuse();
        }
        if (!question.memberId().isEmpty()) {
            messages.tell(
                    question.memberId(),
                    ANSWERED,
                    new MessageContent(
                            "question:" + question.id(),
                            "",
                            0,
                            "/p/" + question.productId() + "/questions"));
        }
    }
}
