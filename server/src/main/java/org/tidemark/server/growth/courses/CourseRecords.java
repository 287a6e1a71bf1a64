package org.tidemark.server.growth.courses;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** The courses of a person, in his export; who was there stays noted under the member id. */
@Component
final class CourseRecords implements PersonalRecords {

    private final Courses courses;

    CourseRecords(Courses courses) {
        this.courses = courses;
    }

    @Override
    public String section() {
        return "courses";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, String>> all =
                courses.of(memberId).stream()
                        .map(course -> Map.of("course", course.id(), "title", course.title().zh()))
                        .toList();
        return all;
    }

    /** Places in courses to come are given back. */
    @Override
    public void erase(String memberId) {
        courses.of(memberId).forEach(course -> courses.signOff(course.id(), memberId));
    }
}
