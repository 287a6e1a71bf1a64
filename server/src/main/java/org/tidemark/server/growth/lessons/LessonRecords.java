package org.tidemark.server.growth.lessons;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** Of which lessons a person wants to be reminded. */
@Component
final class LessonRecords implements PersonalRecords {

    private final LessonStore store;

    LessonRecords(LessonStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "lessonReminders";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, String>> all =
                store.reminders(memberId).stream()
                        .map(one ->
                                Map.of(
                                        "lesson", one.series().id(),
                                        "title", one.series().title().zh(),
                                        "minutesBefore", Integer.toString(one.minutes())))
                        .toList();
        return all;
    }

    @Override
    public void erase(String memberId) {
        store.forgetAll(memberId);
    }
}
