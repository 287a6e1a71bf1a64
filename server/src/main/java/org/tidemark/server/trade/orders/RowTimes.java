package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Reads times of rows in the platform's zone. */
@Component
public class RowTimes {

    private final Clock clock;

    RowTimes(Clock clock) {
        this.clock = clock;
    }

    /** A time in the platform's zone, of a column that is never empty. */
    public OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toOffsetDateTime();
    }
}
