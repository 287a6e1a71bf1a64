package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tidemark.server.people.signup.KnownMembers;

/**
 * Every route, with requests that are broken in every way that a line lets through: each is told in
 * our words, and none leaves a stack trace in the log.
 */
class BrokenRequestsIT {

    private static final long SEED = 20_261_130;

    /** Chooses the language of what is answered. */
    private static final String CHOOSES_LANGUAGE = "POST /my/profile";

    /** Answered to a script of ours, or to whoever looks whether the platform is there. */
    private static final List<String> WITHOUT_WORDS =
            List.of("/my/security/passkeys", "/sign-in/passkey", "/actuator/");

    private static TestPlatform platform;
    private static Set<String> ofFiles;
    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh("broken-requests");
        platform.enrol("m");
        platform.bean(KnownMembers.class).open("m", "13900110089", "Known");
        ofFiles = Routes.ofFiles(platform);
        LOGGED.start();
        root().addAppender(LOGGED);
    }

    @AfterAll
    static void close() {
        root().detachAppender(LOGGED);
        platform.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void whatever_is_broken_is_told_in_our_words_and_leaves_no_stack_trace() {
        Random random = new Random(SEED);
        List<WirePerson> people =
                List.of(
                        WirePerson.of(platform, "guest", "", true),
                        WirePerson.of(platform, "member", TestSignIn.FOLDER + "/sign-in/m", false),
                        WirePerson.of(
                                platform, "owner", TestSignIn.FOLDER + "/staff?roles=OWNER", true));
        List<String> wrong = new ArrayList<>();
        Map<BrokenRequest.Kind, Integer> refused = new EnumMap<>(BrokenRequest.Kind.class);
        Routes.withFields(platform)
                .forEach((route, fields) -> {
                    String[] parts = route.split(" ", 2);
                    if (ErrorsIT.LEFT_OUT.stream().anyMatch(parts[1]::startsWith)
                            || route.equals(CHOOSES_LANGUAGE)) {
                        return;
                    }
                    for (WirePerson person : people) {
                        for (BrokenRequest.Kind kind : BrokenRequest.Kind.values()) {
                            if (random.nextBoolean()) {
                                continue;
                            }
                            BrokenRequest draft =
                                    BrokenRequest.of(kind, person, parts, fields, random);
                            Wire.Reply reply = draft.send();
                            refused.merge(kind, reply.status() >= 400 ? 1 : 0, Integer::sum);
                            faults(draft, reply)
                                    .forEach(fault -> wrong.add(fault + "\n  " + draft));
                            logged(draft).forEach(wrong::add);
                        }
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(ofFiles).isNotEmpty();
        assertThat(refused.values()).allMatch(number -> number > 50);
    }

    private static List<String> faults(BrokenRequest draft, Wire.Reply reply) {
        if (reply.status() == 0) {
            return draft.kind() == BrokenRequest.Kind.LENGTH // its sender has hung up in the middle
                    ? List.of()
                    : List.of("no answer: " + reply.head());
        }
        if (reply.body().isEmpty()
                && WITHOUT_WORDS.stream().anyMatch(draft.target()::startsWith)
                && reply.status() < 500) {
            return List.of();
        }
        if (draft.isLineBroken() && reply.status() < 500) {
            return List.of(); // nobody knows for whom it was
        }
        ToldError told =
                new ToldError(
                        draft.target(), reply.status(), reply.header("Content-Type"), reply.body());
        List<String> faults =
                new ArrayList<>(told.faults(draft.person().chinese(), draft.isProgram()));
        if (draft.isToBeRefused() && reply.status() < 400) {
            faults.add("not refused: " + reply.status());
        }
        if (told.isBilingual() && !draft.kind().mayBeServers()) {
            faults.add("not in our frame: " + reply.status());
        }
        if (draft.kind() == BrokenRequest.Kind.FILES) {
            boolean asked = ofFiles.contains("POST " + draft.route());
            List<Integer> right =
                    !asked
                            ? List.of(415)
                            : List.of(302, 400, 403, 404, 413, 422); // a stranger is led away
            if (!right.contains(reply.status())) {
                faults.add("files taken: " + reply.status());
            }
        }
        return faults;
    }

    private static List<String> logged(BrokenRequest draft) {
        List<String> lines =
                List.copyOf(LOGGED.list).stream()
                        .filter(event ->
                                event.getThrowableProxy() != null
                                        || event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(event ->
                                "logged "
                                        + event.getLevel()
                                        + " "
                                        + event.getLoggerName()
                                        + " "
                                        + event.getFormattedMessage()
                                        + " "
                                        + (event.getThrowableProxy() == null
                                                ? ""
                                                : event.getThrowableProxy().getClassName()
                                                        + ": "
                                                        + event.getThrowableProxy().getMessage())
                                        + "\n  "
                                        + draft)
                        .toList();
        LOGGED.list.clear();
        return lines;
    }
}
