package org.tidemark.server.growth.courses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.NumberSeries;

/** Courses: staff make them, members sign up and take part. */
@Service
public final class Courses {

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(2);
    private static final Duration REMINDED = Duration.ofHours(24);
    private static final int CODES = 1_000_000;
    private static final int MOST = 200;
    private static final Allowance GUESSES = Allowance.perHour(10);

    private final CourseStore store;
    private final CourseProperties properties;
    private final RateLimits limits;
    private final NumberSeries numbers;
    private final CopyRules copy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Courses(
            CourseStore store,
            CourseProperties properties,
            RateLimits limits,
            NumberSeries numbers,
            CopyRules copy,
            Clock clock) {
        this.store = store;
        this.properties = properties;
        this.limits = limits;
        this.numbers = numbers;
        this.copy = copy;
        this.clock = clock;
    }

    /** What came of giving a session's code. */
    enum Attendance {
        NOTED,
        ALREADY,
        NOT_SIGNED_UP,
        NOT_NOW,
        WRONG_CODE,
        TOO_OFTEN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Makes a course, or changes one; gives its id.
     *
     * @throws FormRefusedException where something stands against it
     */
    String save(String courseId, CourseForm form) {
        form.problems(properties.videoHosts(), copy::fault).orRefuse();
        String id = courseId.isEmpty() ? numbers.next("c") : courseId;
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        if (!store.save(form.course(id, code, clock.getZone()))) {
            Problems.at("places", "courses.bad.fewer").orRefuse();
        }
        return id;
    }

    /** Makes a course that is open at once, unless one of that id is there; for the demo. */
    public void offer(String courseId, CourseForm form) {
        if (store.find(courseId).isEmpty()) {
            save(courseId, form);
            store.move(courseId, CourseState.OPEN);
        }
    }

    /** The hosts that may be linked to. */
    public List<String> hosts() {
        return properties.videoHosts();
    }

    /** Whether an address is one of a host that may be linked to. */
    public boolean mayLinkTo(String url) {
        return CourseForm.isAllowed(url, hosts());
    }

    boolean move(String courseId, CourseState to) {
        return store.move(courseId, to);
    }

    /** A course whatever its state. */
    Optional<Course> find(String courseId) {
        return store.find(courseId);
    }

    /** What anybody may see. */
    List<Course> open() {
        return store.open(clock.instant(), MOST);
    }

    List<Course> all() {
        return store.all(MOST);
    }

    List<Course> of(String memberId) {
        return store.of(memberId, MOST);
    }

    List<CourseStore.Participant> participants(String courseId) {
        return store.participants(courseId, MOST);
    }

    Optional<CourseStore.Participant> participant(String courseId, String memberId) {
        return store.participant(courseId, memberId);
    }

    /** Whether a session begins soon, or is on. */
    boolean isNear(Course course) {
        Instant now = clock.instant();
        return course.session()
                .filter(at -> now.isAfter(at.startsAt().toInstant().minus(REMINDED)))
                .filter(at -> now.isBefore(at.endsAt().toInstant()))
                .isPresent();
    }

    /** Gives a member a place; false where none is left or the course is not open. */
    public boolean signUp(String courseId, String memberId) {
        return store.signUp(courseId, memberId, clock.instant());
    }

    boolean signOff(String courseId, String memberId) {
        return store.signOff(courseId, memberId);
    }

    /** Notes attendance by the code that is shown in the session. */
    Attendance attend(String courseId, String memberId, String code) {
        Optional<CourseStore.Participant> participant = store.participant(courseId, memberId);
        Optional<Course> course = store.find(courseId);
        if (participant.isEmpty() || course.isEmpty()) {
            return Attendance.NOT_SIGNED_UP;
        }
        if (participant.get().attendedAt() != null) {
            return Attendance.ALREADY;
        }
        if (!isOn(course.get())) {
            return Attendance.NOT_NOW;
        }
        if (!limits.tryTake("course-code", memberId + "/" + courseId, GUESSES)) {
            return Attendance.TOO_OFTEN;
        }
        if (!MessageDigest.isEqual(bytes(course.get().code()), bytes(code.strip()))) {
            return Attendance.WRONG_CODE;
        }
        return store.attend(courseId, memberId, "", clock.instant())
                ? Attendance.NOTED
                : Attendance.ALREADY;
    }

    /** Staff have seen a participant. */
    boolean mark(String courseId, String memberId, String staff) {
        return store.attend(courseId, memberId, staff, clock.instant());
    }

    private boolean isOn(Course course) {
        Instant now = clock.instant();
        return course.session()
                .filter(at -> !now.isBefore(at.startsAt().toInstant().minus(BEFORE)))
                .filter(at -> !now.isAfter(at.endsAt().toInstant().plus(AFTER)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
