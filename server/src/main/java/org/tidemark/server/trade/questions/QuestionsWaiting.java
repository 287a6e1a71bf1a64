package org.tidemark.server.trade.questions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Questions about products that nobody has answered. */
@Component
@Order(106)
final class QuestionsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return QuestionDeskController.PAGE;
    }

    @Override
    public String word() {
        return "questions.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.product_question WHERE answer = '' AND dropped_why = ''";
    }
}
