package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Reads times of rows in the platform's zone. */
@Component
class RowTimes {

    private final Clock clock;

    RowTimes(Clock clock) {
        this.clock = clock;
    }

    /** A time in the platform's zone, null where there is none. */
    OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
