package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my/orders/o-1", "/search?q=%E7%BB%BF&page=2", "/my?next=//x"})
    void a_page_of_ours_is_one(String page) {
        assertThat(FormPages.isOwn(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "?q=1",
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/my/../console",
                "/my/./orders",
                "/my;a=b/orders",
                "/my orders",
                "/a//b",
                "javascript:alert(1)"
            })
    void what_could_be_read_otherwise_is_none(String page) {
        assertThat(FormPages.isOwn(page)).isFalse();
    }
}
