package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void a_page_is_asked_for_with_the_fields_of_its_own_address() {
        assertThat(PageRequest.fields("/my/redeem/quote?programme=health-mall&points=&key=k1"))
                .containsOnlyKeys("programme", "points", "key")
                .containsEntry("programme", new String[] {"health-mall"})
                .containsEntry("points", new String[] {""});
        assertThat(PageRequest.fields("/search?q=%E7%BB%BF+%E8%8C%B6&zone=a&zone=b"))
                .containsEntry("q", new String[] {"\u7EFF \u8336"})
                .containsEntry("zone", new String[] {"a", "b"});
        assertThat(PageRequest.fields("/my")).isEmpty();
        assertThat(PageRequest.fields("/x?bad=%zz&lone"))
                .containsEntry("bad", new String[] {"%zz"})
                .containsEntry("lone", new String[] {""});
    }
}
