package org.tidemark.server.trade.questions;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What a person has asked about goods. */
@Component
final class QuestionRecords implements PersonalRecords {

    private final ProductQuestions store;

    QuestionRecords(ProductQuestions store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "questions";
    }

    @Override
    public Object export(String memberId) {
        return store.ofMember(memberId).stream()
                .map(question ->
                        Map.of(
                                "product", question.productId(),
                                "words", question.words(),
                                "answer", question.answer(),
                                "at", question.askedAt().toString()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
