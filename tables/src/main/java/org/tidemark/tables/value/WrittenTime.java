package org.tidemark.tables.value;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as a table has it.
 *
 * @param offset none where the table does not say it
 */
public record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    /** The same moment as people in that zone see it; without an offset, it is theirs already. */
    public OffsetDateTime in(ZoneId zone) {
        return offset == null
                ? local.atZone(zone).toOffsetDateTime()
                : local.atOffset(offset).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
