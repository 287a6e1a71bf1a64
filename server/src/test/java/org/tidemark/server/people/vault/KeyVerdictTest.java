package org.tidemark.server.people.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.server.people.vault.KeyVerdict.Enter;
import org.tidemark.server.people.vault.KeyVerdict.Make;
import org.tidemark.server.people.vault.KeyVerdict.Prove;
import org.tidemark.server.people.vault.KeyVerdict.Reason;
import org.tidemark.server.people.vault.KeyVerdict.Refuse;
import org.tidemark.server.people.vault.KeyVerdict.Use;

/** What a start does with the keys that it finds: all of it, as a table. */
class KeyVerdictTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final PeopleKey ONE = key(1);
    private static final PeopleKey TWO = key(2);
    private static final boolean SEALED = true;

    static Stream<Arguments> table() {
        List<PeopleKey> none = List.of();
        return Stream.of(
                row("a new platform", List.of(), none, !SEALED, new Make()),
                row("a new one, configured", List.of(), List.of(ONE), !SEALED, new Enter(ONE)),
                row("from before, its key lost", List.of(), none, SEALED, no(Reason.MISSING, "")),
                row("from before keys were entered", List.of(), List.of(ONE), SEALED, new Prove()),
                row("as always", List.of(inForce(ONE)), List.of(ONE), SEALED, new Use(ONE)),
                row(
                        "nothing sealed yet",
                        List.of(inForce(ONE)),
                        List.of(ONE),
                        !SEALED,
                        new Use(ONE)),
                row("lost", List.of(inForce(ONE)), none, SEALED, no(Reason.MISSING, ONE.id())),
                row(
                        "lost early",
                        List.of(inForce(ONE)),
                        none,
                        !SEALED,
                        no(Reason.MISSING, ONE.id())),
                row(
                        "another",
                        List.of(inForce(ONE)),
                        List.of(TWO),
                        SEALED,
                        no(Reason.OTHER, ONE.id())),
                row("among others", List.of(inForce(TWO)), List.of(ONE, TWO), SEALED, new Use(TWO)),
                row(
                        "changed",
                        List.of(retired(ONE), inForce(TWO)),
                        List.of(ONE, TWO),
                        SEALED,
                        new Use(TWO)),
                row(
                        "the old one",
                        List.of(retired(ONE), inForce(TWO)),
                        List.of(ONE),
                        SEALED,
                        no(Reason.RETIRED, TWO.id())),
                row(
                        "in the middle of a change",
                        List.of(inForce(ONE), coming(TWO)),
                        List.of(ONE, TWO),
                        SEALED,
                        no(Reason.ROTATING, TWO.id())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void a_start_goes_on_only_with_the_key_in_force(
            String name,
            List<EnteredKey> entered,
            List<PeopleKey> known,
            boolean sealed,
            KeyVerdict expected) {
        assertThat(KeyVerdict.of(entered, known, sealed)).isEqualTo(expected);
    }

    private static Arguments row(
            String name,
            List<EnteredKey> entered,
            List<PeopleKey> known,
            boolean sealed,
            KeyVerdict expected) {
        return Arguments.of(name, entered, known, sealed, expected);
    }

    private static Refuse no(Reason reason, String id) {
        return new Refuse(reason, id);
    }

    private static EnteredKey inForce(PeopleKey key) {
        return new EnteredKey(key.id(), key.checkValue(), THEN, null);
    }

    private static EnteredKey retired(PeopleKey key) {
        return new EnteredKey(key.id(), key.checkValue(), THEN, THEN);
    }

    private static EnteredKey coming(PeopleKey key) {
        return new EnteredKey(key.id(), key.checkValue(), null, null);
    }

    private static PeopleKey key(int first) {
        byte[] master = new byte[PeopleKey.BYTES];
        master[0] = (byte) first;
        return new PeopleKey(master);
    }
}
