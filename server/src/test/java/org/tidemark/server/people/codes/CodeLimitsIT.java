package org.tidemark.server.people.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.plan.Language;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.accounts.Phones;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.vault.Seals;

/** What stands before a text message: a puzzle, and how many there are for whom. */
class CodeLimitsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String BODY = "";
    private static final Caller CALLER = new Caller("10.2.0.1", List.of());
    private static final int MOST_TRIES_OF_AN_ADDRESS = 500;

    private final Clock clock = PLATFORM.bean(Clock.class);
    private final RateLimits limits = limits();
    private final Puzzles puzzles = new Puzzles(PLATFORM.bean(Seals.class), limits, clock);
    private final List<String> sent = new ArrayList<>();

    @Test
    void a_puzzle_counts_once_and_only_as_it_was_set() {
        for (int round = 0; round < 5; round++) {
            Puzzle puzzle = puzzles.fresh();
            String solution = solved(puzzle);
            assertThat(puzzles.isSolved(puzzle.challenge(), wrong(puzzle))).isFalse();
            for (int at = 0; at < puzzle.challenge().length(); at++) {
                String damaged = damaged(puzzle.challenge(), at);
                Puzzle other = new Puzzle(damaged, 0);
                assertThat(puzzles.isSolved(other.challenge(), solution)).as(damaged).isFalse();
            }
            assertThat(puzzles.isSolved(puzzle.challenge(), solution)).isTrue();
            assertThat(puzzles.isSolved(puzzle.challenge(), solution)).as("again").isFalse();
        }
        for (String nonsense : new String[] {"", "-", "--", "1-2-3", "９-a-b", "a".repeat(5_000)}) {
            assertThat(puzzles.isSolved(nonsense, "0")).as(nonsense).isFalse();
        }
    }

    @Test
    void a_puzzle_ends() {
        Puzzle puzzle = puzzles.fresh();
        Clock later = Clock.offset(clock, Puzzles.LIFE.plusSeconds(1));
        Puzzles then = new Puzzles(PLATFORM.bean(Seals.class), limits, later);
        assertThat(then.isSolved(puzzle.challenge(), solved(puzzle))).isFalse();
    }

    @Test
    void an_address_gets_more_codes_when_its_devices_work_for_them() {
        PhoneCodes codes = codes(1_000, 1_000, 7, 3);
        assertThat(asked(codes, 10, "10.0.0.1", false)).isEqualTo(3);
        assertThat(asked(codes, 10, "10.0.0.1", true)).isEqualTo(7);
        assertThat(asked(codes, 10, "10.0.0.2", true)).isEqualTo(7);
    }

    @Test
    void the_whole_platform_sends_only_so_many_whatever_addresses_ask() {
        PhoneCodes hour = codes(5, 1_000, 100, 100);
        assertThat(manyAddresses(hour)).isEqualTo(5);
        PhoneCodes day = codes(1_000, 4, 100, 100);
        assertThat(manyAddresses(day)).isEqualTo(4);
    }

    @Test
    void a_code_has_five_tries_and_whoever_has_used_them_up_is_told() {
        for (int wrong = 0; wrong <= PhoneCodes.TRIES + 1; wrong++) {
            PhoneCodes codes = codes(1_000, 1_000, 1_000, 1_000);
            Phone phone = Guests.phone();
            assertThat(codes.use(phone, "1", CALLER))
                    .as("none was sent")
                    .isEqualTo(CodeTried.ENDED);
            codes.send(phone, CALLER, true, Language.EN);
            String right = sent.getLast();
            for (int i = 1; i <= wrong; i++) {
                assertThat(codes.use(phone, "x", CALLER))
                        .isEqualTo(i < PhoneCodes.TRIES ? CodeTried.WRONG : CodeTried.NO_TRIES);
            }
            boolean usedUp = wrong >= PhoneCodes.TRIES;
            assertThat(codes.use(phone, right, CALLER))
                    .isEqualTo(usedUp ? CodeTried.NO_TRIES : CodeTried.RIGHT);
            assertThat(codes.use(phone, right, CALLER))
                    .as("once more")
                    .isEqualTo(usedUp ? CodeTried.NO_TRIES : CodeTried.ENDED);
        }
    }

    @Test
    void a_code_that_is_too_old_is_told_to_be() {
        PhoneCodes codes = codes(1_000, 1_000, 1_000, 1_000);
        Phone phone = Guests.phone();
        codes.send(phone, CALLER, true, Language.EN);
        PLATFORM.bean(JdbcClient.class)
                .sql("UPDATE platform.phone_code SET expires_at = ? WHERE phone_hash = ?")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        PLATFORM.bean(Phones.class).hash(phone))
                .update();
        assertThat(codes.use(phone, sent.getLast(), CALLER)).isEqualTo(CodeTried.ENDED);
    }

    @Test
    void an_address_tries_only_so_many_codes_whatever_the_phones() {
        PhoneCodes codes = codes(1_000, 1_000, 1_000, 1_000);
        Set<CodeTried> told = EnumSet.noneOf(CodeTried.class);
        for (int i = 0; i <= MOST_TRIES_OF_AN_ADDRESS; i++) {
            told.add(codes.use(Guests.phone(), "1", CALLER));
        }
        assertThat(told).containsExactlyInAnyOrder(CodeTried.ENDED, CodeTried.TOO_MANY_TRIES);
    }

    private int manyAddresses(PhoneCodes codes) {
        return IntStream.range(0, 12).map(i -> asked(codes, 1, "10.1.0." + i, true)).sum();
    }

    private int asked(PhoneCodes codes, int times, String address, boolean worked) {
        sent.clear();
        for (int i = 0; i < times; i++) {
            codes.send(Guests.phone(), new Caller(address, List.of()), worked, Language.EN);
        }
        return sent.size();
    }

    private PhoneCodes codes(int anHour, int aDay, int anAddress, int withoutPuzzle) {
        Duration second = Duration.ofSeconds(1);
        return new PhoneCodes(
                PLATFORM.bean(CodeStore.class),
                (phone, code, language) -> sent.add(code),
                PLATFORM.bean(Phones.class),
                PLATFORM.bean(KnownDevices.class),
                limits(),
                clock,
                new SmsProperties(
                        null, BODY, "", "", second, false, anHour, aDay, anAddress, withoutPuzzle),
                new PeopleDemo(false));
    }

    private static RateLimits limits() {
        return new RateLimits(PLATFORM.bean(Clock.class));
    }

    private static String solved(Puzzle puzzle) {
        return first(puzzle, true);
    }

    private static String wrong(Puzzle puzzle) {
        return first(puzzle, false);
    }

    private static String first(Puzzle puzzle, boolean solves) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(text -> solves == isEnough(puzzle, text))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isEnough(Puzzle puzzle, String text) {
        byte[] digest = Puzzles.digest(puzzle.challenge() + ":" + text);
        return Puzzles.zeroBits(digest) >= puzzle.bits();
    }

    private static String damaged(String text, int at) {
        char other = text.charAt(at) == '0' ? '1' : '0';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
