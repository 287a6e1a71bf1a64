package org.tidemark.server.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** A notice from the form of staff to the pages of everybody, and down again. */
class NoticesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PAGE = "/console/notices";

    private final NoticeBook book = PLATFORM.bean(NoticeBook.class);

    private Answer put(Visitor staff, NoticePlace place, String title, LocalDate from) {
        Map<String, String> form = new HashMap<>();
        form.put("place", place.name());
        form.put("titleZh", "公告 " + title);
        form.put("titleEn", title);
        form.put("textZh", "内容");
        form.put("textEn", "Words of " + title);
        form.put("from", from.toString());
        form.put("until", from.plusDays(3).toString());
        form.put("_page", PAGE);
        return staff.post(PAGE, form);
    }

    @Test
    void a_notice_stands_where_and_when_it_shall_and_is_taken_down() {
        Visitor content = PLATFORM.visitor().staff("CONTENT");
        PLATFORM.enrol("notice-m");
        LocalDate today = book.today();
        assertThat(put(content, NoticePlace.SHOP, "Notice of the shop", today).status())
                .isEqualTo(302);
        assertThat(PLATFORM.visitor().get("/").http().body()).doesNotContain("notice folded");
        put(content, NoticePlace.SHOP, "Second of the shop", today);
        assertThat(PLATFORM.visitor().get("/").http().body())
                .as("several are one line until somebody opens it")
                .contains("notice folded", "1 more", "Words of Second of the shop");
        put(content, NoticePlace.WALLET, "Notice of the wallet", today);
        put(content, NoticePlace.SHOP, "Notice of tomorrow", today.plusDays(1));

        assertThat(PLATFORM.visitor().get("/").http().body())
                .contains("Words of Notice of the shop")
                .doesNotContain("Notice of the wallet", "Notice of tomorrow");
        assertThat(PLATFORM.member("notice-m").get("/my/wallet").http().body())
                .contains("Words of Notice of the wallet")
                .doesNotContain("Notice of the shop");
        assertThat(content.get(PAGE).http().body())
                .contains("Notice of the shop", "Notice of tomorrow", "to come");

        for (String title :
                List.of(
                        "Notice of the shop",
                        "Second of the shop",
                        "Notice of the wallet",
                        "Notice of tomorrow")) {
            long id =
                    book.all(100).stream()
                            .filter(notice -> notice.title().en().equals(title))
                            .mapToLong(PublicNotice::id)
                            .findFirst()
                            .orElseThrow();
            assertThat(content.post(PAGE + "/" + id + "/end", Map.of("_page", PAGE)).status())
                    .isEqualTo(302);
            assertThat(book.find(id).orElseThrow().stage(today)).isEqualTo(PublicNotice.Stage.OVER);
        }
        assertThat(PLATFORM.visitor().get("/").http().body()).doesNotContain("Notice of the shop");
        assertThat(content.post(PAGE + "/999999/end", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void who_only_looks_puts_nothing_up() {
        for (String role : List.of("AUDITOR", "SUPPORT")) {
            Visitor other = PLATFORM.visitor().staff(role);
            assertThat(put(other, NoticePlace.SHOP, "Notice of nobody", book.today()).status())
                    .isEqualTo(403);
        }
        assertThat(book.all(100)).noneMatch(one -> one.title().en().equals("Notice of nobody"));
    }
}
