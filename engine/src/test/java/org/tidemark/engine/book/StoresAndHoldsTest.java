package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.fixture.SavedBytes;

final class StoresAndHoldsTest {

    @Test
    void a_hundred_stores_keep_owner_recruiter_and_what_they_are_owed() throws IOException {
        Stores stores = new Stores();
        for (int i = 0; i < 100; i++) {
            int recruiter = i % 3 == 0 ? Stores.NO_RECRUITER : i + 1;
            assertThat(stores.register("s" + i, i, recruiter)).isEqualTo(i);
            stores.addPayable(i, i - 50L);
        }
        byte[] saved = SavedBytes.of(stores::save);
        Stores loaded = new Stores();
        loaded.load(SavedBytes.in(saved));
        for (int i = 0; i < 100; i++) {
            assertThat(loaded.names().find("s" + i)).isEqualTo(i);
            assertThat(loaded.owner(i)).isEqualTo(i);
            assertThat(loaded.recruiter(i)).isEqualTo(i % 3 == 0 ? Stores.NO_RECRUITER : i + 1);
            assertThat(loaded.payableFen(i)).isEqualTo(i - 50L);
        }
        assertThat(SavedBytes.of(loaded::save)).isEqualTo(saved);
    }

    @Test
    void open_holds_stay_in_the_order_in_which_they_were_made() throws IOException {
        OpenHold first = new OpenHold("z", 1, HoldAsset.MONEY, 100);
        OpenHold second = new OpenHold("a", 0, HoldAsset.COINS, 7);
        OpenHold third = new OpenHold("m", 1, HoldAsset.MONEY, 5);
        Holds holds = new Holds();
        holds.open(first);
        holds.open(second);
        holds.open(third);
        holds.end(second);
        assertThat(holds.open()).containsExactly(first, third);
        assertThat(holds.find("a")).isEmpty();
        Holds loaded = new Holds();
        loaded.load(SavedBytes.in(SavedBytes.of(holds::save)));
        assertThat(loaded.open()).containsExactly(first, third);
        assertThat(loaded.find("z")).contains(first);
    }
}
