package org.tidemark.server.people.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_whole_application_has_no_problem() {
        assertThat(card("11010519491231002X", true).problems(TODAY).there()).isFalse();
        assertThat(passport("1990-01-31").problems(TODAY).there()).isFalse();
    }

    @Test
    void who_is_eighteen_today_may_come_and_who_is_tomorrow_may_not() {
        assertThat(passport("2008-11-22").problems(TODAY).there()).isFalse();
        assertThat(told(passport("2008-11-23"))).containsExactly("birth: not-adult");
    }

    @Test
    void the_birth_of_a_card_is_read_from_its_number_whatever_was_typed() {
        AskForm form =
                new AskForm(
                        DocumentKind.RESIDENT_CARD,
                        "Name",
                        "11010519491231002X",
                        "2020-01-01",
                        true);
        assertThat(form.bornOn()).contains(LocalDate.of(1949, 12, 31));
        assertThat(form.problems(TODAY).there()).isFalse();
    }

    @Test
    void each_missing_thing_is_told() {
        assertThat(told(new AskForm(DocumentKind.PASSPORT, " ", "!", "soon", false)))
                .containsExactly(
                        "legalName: name-missing",
                        "number: number-wrong",
                        "birth: birth-wrong",
                        "consent: consent-missing");
        assertThat(told(card("110105194912310021", true))).containsExactly("number: number-wrong");
        assertThat(told(passport("2027-01-01"))).containsExactly("birth: birth-wrong");
    }

    private static List<String> told(AskForm form) {
        return form.problems(TODAY).all().stream()
                .map(fault ->
                        fault.field()
                                + ": "
                                + fault.key().substring(fault.key().lastIndexOf('.') + 1))
                .toList();
    }

    private static AskForm card(String number, boolean consent) {
        return new AskForm(DocumentKind.RESIDENT_CARD, "Name", number, "", consent);
    }

    private static AskForm passport(String birth) {
        return new AskForm(DocumentKind.PASSPORT, "Name", "E1234567", birth, true);
    }
}
