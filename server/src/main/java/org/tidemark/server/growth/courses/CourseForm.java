package org.tidemark.server.growth.courses;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.growth.courses.Course.Session;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/** What staff enter about a course. */
public record CourseForm(
        String titleZh,
        String titleEn,
        String wordsZh,
        String wordsEn,
        String videoUrl,
        String places,
        String startsAt,
        String endsAt) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 8_000;
    private static final String NUMBER = "[0-9]{1,6}";

    /** An empty one. */
    static final CourseForm EMPTY = new CourseForm("", "", "", "", "", "0", "", "");

    /** Fields that a browser left out are empty. */
    public CourseForm {
        titleZh = titleZh == null ? "" : titleZh.strip();
        titleEn = titleEn == null ? "" : titleEn.strip();
        wordsZh = wordsZh == null ? "" : wordsZh.strip();
        wordsEn = wordsEn == null ? "" : wordsEn.strip();
        videoUrl = videoUrl == null ? "" : videoUrl.strip();
        places = places == null ? "" : places.strip();
        startsAt = startsAt == null ? "" : startsAt.strip();
        endsAt = endsAt == null ? "" : endsAt.strip();
    }

    /** The form of a course that is there. */
    static CourseForm of(Course course) {
        return new CourseForm(
                course.title().zh(),
                course.title().en(),
                course.words().zh(),
                course.words().en(),
                course.videoUrl(),
                Integer.toString(course.places()),
                course.session().map(at -> at.startsAt().toLocalDateTime().toString()).orElse(""),
                course.session().map(at -> at.endsAt().toLocalDateTime().toString()).orElse(""));
    }

    /**
     * What is wrong with it.
     *
     * @param promise the fault of a text that promises a return
     */
    Problems problems(
            List<String> videoHosts, BiFunction<String, String, Optional<Fault>> promise) {
        List<Fault> faults = new ArrayList<>();
        needs(isText(titleZh, LONGEST_TITLE), "titleZh", "courses.bad.title", faults);
        needs(isText(titleEn, LONGEST_TITLE), "titleEn", "courses.bad.title", faults);
        needs(isText(wordsZh, LONGEST_WORDS), "wordsZh", "courses.bad.words", faults);
        needs(isText(wordsEn, LONGEST_WORDS), "wordsEn", "courses.bad.words", faults);
        needs(
                videoUrl.isEmpty() || isAllowed(videoUrl, videoHosts),
                "videoUrl",
                "courses.bad.video",
                faults);
        needs(places.matches(NUMBER), "places", "courses.bad.places", faults);
        needs(isTime(), "endsAt", "courses.bad.time", faults);
        Map.of("titleZh", titleZh, "titleEn", titleEn, "wordsZh", wordsZh, "wordsEn", wordsEn)
                .forEach((field, text) -> promise.apply(field, text).ifPresent(faults::add));
        return Problems.of(faults);
    }

    private static void needs(boolean right, String field, String key, List<Fault> faults) {
        if (!right) {
            faults.add(Fault.at(field, key));
        }
    }

    private static boolean isText(String text, int longest) {
        return !TypedText.isEmptyOrLonger(text, longest);
    }

    /** Whether it is an address of a host that is allowed, over https and without tricks. */
    static boolean isAllowed(String url, List<String> hosts) {
        try {
            URI address = new URI(url);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && (address.getPort() == -1 || address.getPort() == 443)
                    && hosts.contains(address.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private boolean isTime() {
        if (startsAt.isEmpty() && endsAt.isEmpty()) {
            return true;
        }
        try {
            return LocalDateTime.parse(startsAt).isBefore(LocalDateTime.parse(endsAt));
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The course; only of a form without problems. */
    Course course(String id, String code, ZoneId zone) {
        Optional<Session> session =
                startsAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Session(
                                        LocalDateTime.parse(startsAt)
                                                .atZone(zone)
                                                .toOffsetDateTime(),
                                        LocalDateTime.parse(endsAt)
                                                .atZone(zone)
                                                .toOffsetDateTime()));
        return new Course(
                id,
                new LocalizedText(titleZh, titleEn),
                new LocalizedText(wordsZh, wordsEn),
                videoUrl,
                Integer.parseInt(places),
                session,
                code,
                CourseState.DRAFT,
                0);
    }
}
