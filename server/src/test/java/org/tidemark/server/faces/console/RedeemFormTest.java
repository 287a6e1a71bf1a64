package org.tidemark.server.faces.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was shown of a redemption holds for just what was entered, and for no less money. */
class RedeemFormTest {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private static final List<Long> PAYOUTS = List.of(0L, 1L, 571L, 572L, Long.MAX_VALUE / 10);

    /**
     * All that can be entered of a few programmes, members and points; none twice in other words.
     */
    private static List<RedeemForm> entered() {
        List<RedeemForm> forms = new ArrayList<>();
        for (String programme : List.of("seed", "seeds", "")) {
            for (String member : List.of("m1", "m11", "")) {
                for (String points : List.of("", "5", "5.0", "55", "1 5")) {
                    forms.add(new RedeemForm(ID, programme, member, points, ""));
                }
            }
        }
        return forms;
    }

    private static RedeemForm showing(RedeemForm form, String shown) {
        return new RedeemForm(form.id(), form.programme(), form.member(), form.points(), shown);
    }

    @Test
    void it_was_shown_if_just_that_was_shown_to_pay_no_more_than_now() {
        for (RedeemForm seen : entered()) {
            for (RedeemForm form : entered()) {
                for (long then : PAYOUTS) {
                    RedeemForm sent = showing(form, seen.shownAs(then));
                    for (long now : PAYOUTS) {
                        assertThat(sent.wasShown(now))
                                .as("%s, shown %s, pays %s", form, sent.shown(), now)
                                .isEqualTo(seen.equals(form) && then <= now);
                    }
                }
            }
        }
    }

    @Test
    void what_nobody_showed_was_not_shown() {
        for (RedeemForm form : entered()) {
            String rest = form.shownAs(0).substring(1);
            for (String shown :
                    List.of("", " ", "x", "-1" + rest, "1e3" + rest, rest, "9".repeat(30) + rest)) {
                assertThat(showing(form, shown).wasShown(Long.MAX_VALUE)).as(shown).isFalse();
            }
        }
    }

    @Test
    void as_another_command_nothing_was_shown_yet() {
        for (RedeemForm form : entered()) {
            RedeemForm sent = showing(form, form.shownAs(1));
            assertThat(sent.renewed().wasShown(Long.MAX_VALUE)).isFalse();
            assertThat(sent.renewed().id()).isNotEqualTo(sent.id());
            assertThat(sent.entered()).doesNotContainKey("shown").containsEntry("id", sent.id());
        }
    }
}
