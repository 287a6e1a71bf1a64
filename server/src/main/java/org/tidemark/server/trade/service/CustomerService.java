package org.tidemark.server.trade.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.MessageKind;
import org.tidemark.server.people.messages.Messages;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** Takes what members ask, and the answers of the staff. */
@Service
class CustomerService implements PersonalRecords {

    private static final MessageKind ANSWERED = MessageKind.of("service.answered", 15);
    private static final int MOST_TAKEN_AWAY = 1_000;

    private final ServiceStore store;
    private final OrderStore orders;
    private final NumberSeries numbers;
    private final Messages messages;

    CustomerService(
            ServiceStore store, OrderStore orders, NumberSeries numbers, Messages messages) {
        this.store = store;
        this.orders = orders;
        this.numbers = numbers;
        this.messages = messages;
    }

    @Bean
    static MessageKind serviceAnsweredMessage() {
        return ANSWERED;
    }

    /**
     * A member asks, about an order of his or about none.
     *
     * @return the conversation
     * @throws PageNotFoundException where the order is not his
     */
    @Transactional
    String ask(String memberId, String orderNumber, String text, byte @Nullable [] photo) {
        if (!orderNumber.isEmpty()) {
            orders.mine(memberId, orderNumber);
        }
        String id = store.begun(numbers.next("q"), memberId, orderNumber);
        store.say(id, "", text, photo);
        return id;
    }

    /** A member says something more. */
    @Transactional
    void say(ServiceThread mine, String text, byte @Nullable [] photo) {
        store.say(mine.id(), "", text, photo);
    }

    /** Somebody of the staff answers; the member is told of it. */
    @Transactional
    void answer(String id, String staff, String text) {
        ServiceThread thread = known(id);
        int number = store.say(id, staff, text, null);
        messages.tell(
                thread.memberId(),
                ANSWERED,
                new MessageContent(
                        "answered:" + id + "/" + number,
                        thread.orderNumber(),
                        0,
                        "/my/service/" + id));
    }

    /** One of them, for the staff. */
    ServiceThread known(String id) {
        return store.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }

    /**
     * A member's own.
     *
     * @throws PageNotFoundException also for a stranger's
     */
    ServiceThread mine(String memberId, String id) {
        return store.find(id)
                .filter(one -> one.memberId().equals(memberId))
                .orElseThrow(() -> PageNotFoundException.page(id));
    }

    @Override
    public String section() {
        return "customerService";
    }

    /** Without who answered: what a member may take away names no staff. */
    @Override
    public Object export(String memberId) {
        List<Map<String, Object>> all =
                store.ofMember(memberId, MOST_TAKEN_AWAY).stream()
                        .map(thread ->
                                Map.<String, Object>of(
                                        "order",
                                        thread.orderNumber(),
                                        "said",
                                        store.words(thread.id(), MOST_TAKEN_AWAY).stream()
                                                .map(word ->
                                                        Map.of(
                                                                "at", word.at().toString(),
                                                                "byStaff", word.ofStaff(),
                                                                "text", word.text()))
                                                .toList()))
                        .toList();
        return all;
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
