package org.tidemark.server.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormMarkTest {

    private record Shown(String name, List<String> days) {}

    private record Other(String name, List<String> days) {}

    private static final Shown STORED = new Shown("tea", List.of("1", "2"));

    @Test
    void the_same_content_has_the_same_mark_and_another_has_another() {
        assertThat(FormMark.of(STORED)).isEqualTo(FormMark.of(new Shown("tea", List.of("1", "2"))));
        assertThat(
                        List.of(
                                FormMark.of(STORED),
                                FormMark.of(new Shown("tea ", List.of("1", "2"))),
                                FormMark.of(new Shown("tea", List.of("1", "2", ""))),
                                FormMark.of(new Shown("tea", List.of("2", "1"))),
                                FormMark.of(new Other("tea", List.of("1", "2")))))
                .doesNotHaveDuplicates();
        assertThat(FormMark.of(new Shown("pot", List.of("1", "2"))))
                .isNotEqualTo(FormMark.of(STORED));
    }

    @Test
    void who_saw_something_else_is_refused_and_who_says_nothing_is_not() {
        assertThatCode(() -> FormMark.check(STORED, FormMark.of(STORED)))
                .doesNotThrowAnyException();
        assertThatCode(() -> FormMark.check(STORED, "")).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        FormMark.check(STORED, FormMark.of(new Shown("pot", List.of("1", "2")))))
                .isInstanceOf(FormRefusedException.class);
    }
}
