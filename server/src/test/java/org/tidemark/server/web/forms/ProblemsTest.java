package org.tidemark.server.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.text.TypedText;

class ProblemsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final int MOST = 5;

    /** What people type into fields. */
    private static final List<String> PIECES =
            List.of(
                    "",
                    " ",
                    "1",
                    "0",
                    ".",
                    "，",
                    "￥",
                    "１２",
                    "-",
                    "a",
                    "绿",
                    "𠮷",
                    "👨‍👩‍👧",
                    "\u200b",
                    "\n");

    /** A form with one field of each kind. */
    record Form(
            @OneLine(max = MOST, min = 1, message = "forms.line.needed") String name,
            @FenAmount String amount,
            @FenAmount(optional = true) String coins) {}

    private static Problems of(Form form) {
        BeanPropertyBindingResult found = new BeanPropertyBindingResult(form, "form");
        new SpringValidatorAdapter(VALIDATOR).validate(form, found);
        return Problems.of(found);
    }

    @Test
    void constraints_find_what_the_readers_of_the_fields_do_not_take() {
        Random random = new Random(20_261_129);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            Form form = new Form(typed(random), typed(random), typed(random));
            Problems problems = of(form);
            int length = TypedText.length(TypedText.line(form.name()));
            assertThat(problems.at("name").isPresent())
                    .as(form.toString())
                    .isEqualTo(length < 1 || length > MOST);
            assertThat(problems.at("amount").isPresent())
                    .as(form.toString())
                    .isEqualTo(Fen.read(form.amount()).filter(Fen::isPositive).isEmpty());
            assertThat(problems.at("coins").isPresent())
                    .as(form.toString())
                    .isEqualTo(!form.coins().isBlank() && Fen.read(form.coins()).isEmpty());
            refused += problems.there() ? 1 : 0;
        }
        assertThat(refused).isBetween(1_000, 4_999);
    }

    private static String typed(Random random) {
        StringBuilder typed = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            typed.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return typed.toString();
    }

    @Test
    void a_constraint_tells_the_key_of_its_text_and_what_that_needs() {
        assertThat(of(new Form("", "1", "")).all())
                .containsExactly(Fault.at("name", "forms.line.needed", MOST, 1));
    }

    @Test
    void of_several_faults_of_a_field_the_first_is_told_and_those_of_the_whole_come_before() {
        Problems problems =
                Problems.at("a", "one").and(Problems.whole("all")).and(Problems.at("a", "two"));
        assertThat(problems.all()).containsExactly(Fault.whole("all"), Fault.at("a", "one"));
        assertThat(Problems.NONE.there()).isFalse();
        Problems.NONE.orRefuse();
        assertThatThrownBy(problems::orRefuse)
                .isInstanceOfSatisfying(
                        FormRefusedException.class,
                        refused -> assertThat(refused.problems()).isEqualTo(problems));
    }

    @Test
    void a_refused_form_is_shown_where_it_was_sent_from_and_nowhere_else() {
        RefusedForm form =
                new RefusedForm(
                        "/a",
                        Map.of("x", List.of("typed"), "box", List.of("true")),
                        Problems.at("x", "wrong"));
        assertThat(form.to("/a?next=%2F")).isEqualTo(form);
        assertThat(form.to("/b")).isEqualTo(RefusedForm.NONE);
        assertThat(form.value("x", "stored")).isEqualTo("typed");
        assertThat(form.value("y", "stored")).isEqualTo("stored");
        assertThat(form.chosen("box", "true", false)).isTrue();
        assertThat(form.chosen("other", "true", true)).as("it was not ticked").isFalse();
        assertThat(RefusedForm.NONE.chosen("other", "true", true)).isTrue();
        assertThat(form.describedBy("x", "f-x", true)).isEqualTo("f-x-hint f-x-error");
        assertThat(form.describedBy("y", "y", false)).isEmpty();
    }

    @Test
    void fields_of_rows_have_ids_of_letters_digits_and_hyphens_each_its_own() {
        Random random = new Random(20_261_129);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            String field = "f" + random.nextInt(20);
            String name =
                    random.nextBoolean() ? field : "rows[" + random.nextInt(30) + "]." + field;
            String id = RefusedForm.idOf(name);
            assertThat(id).matches("[A-Za-z][A-Za-z0-9-]*");
            assertThat(names.merge(id, name, (first, other) -> first)).isEqualTo(name);
        }
        assertThat(names).hasSizeGreaterThan(300);
    }

    @Test
    void of_forms_that_share_the_name_of_a_field_the_refused_one_has_the_id_that_faults_lead_to() {
        RefusedForm refused = new RefusedForm("/a", Map.of(), Problems.at("note", "wrong"));
        assertThat(refused.id("note", "note-7")).isEqualTo("note");
        assertThat(RefusedForm.NONE.id("note", "note-7")).isEqualTo("note-7");
        assertThat(RefusedForm.NONE.id("rows[0].note", null)).isEqualTo("rows-0-note");
    }
}
