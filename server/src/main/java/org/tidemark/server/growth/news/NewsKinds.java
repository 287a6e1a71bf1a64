package org.tidemark.server.growth.news;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tidemark.server.people.messages.MessageKind;

/** What of the ledger members are told of. */
@Configuration(proxyBeanMethods = false)
class NewsKinds {

    static final MessageKind DAY_PAID = MessageKind.inShop("news.dayPaid", 50);
    static final MessageKind NEAR_CAP = MessageKind.ofProgramme("news.nearCap", 60);
    static final MessageKind CAP_REACHED = MessageKind.ofProgramme("news.capReached", 61);
    static final MessageKind PLAN_CHANGES = MessageKind.ofProgramme("news.planChanges", 70);

    @Bean
    static MessageKind dayPaidMessage() {
        return DAY_PAID;
    }

    @Bean
    static MessageKind nearCapMessage() {
        return NEAR_CAP;
    }

    @Bean
    static MessageKind capReachedMessage() {
        return CAP_REACHED;
    }

    @Bean
    static MessageKind planChangesMessage() {
        return PLAN_CHANGES;
    }
}
