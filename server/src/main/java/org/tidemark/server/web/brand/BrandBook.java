package org.tidemark.server.web.brand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.jobs.Job;

/** Keeps who runs the platform; read from memory, and there renewed from time to time. */
@Repository
public class BrandBook implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Clock clock;
    private volatile Brand now;

    BrandBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.now = stored();
    }

    /** Who it is. */
    public Brand now() {
        return now;
    }

    /** Keeps what is said of it; the logo stays. */
    public void keep(Brand brand) {
        database.sql(
                        """
                        INSERT INTO platform.brand (name_zh, name_en, company, phone, email,
                            licence, icp, colour, changed_at)
                        VALUES (:zh, :en, :company, :phone, :email, :licence, :icp, :colour, :at)
                        ON CONFLICT (one) DO UPDATE SET name_zh = :zh, name_en = :en,
                            company = :company, phone = :phone, email = :email,
                            licence = :licence, icp = :icp, colour = :colour, changed_at = :at
                        """)
                .param("zh", brand.name().zh())
                .param("en", brand.name().en())
                .param("company", brand.company())
                .param("phone", brand.phone())
                .param("email", brand.email())
                .param("licence", brand.licence())
                .param("icp", brand.icp())
                .param("colour", brand.colour())
                .param("at", OffsetDateTime.now(clock))
                .update();
        now = stored();
    }

    /**
     * Keeps a logo.
     *
     * @param jpeg as this platform has drawn it
     */
    public void keepLogo(byte[] jpeg) {
        store(jpeg);
    }

    /** Has Tidemark's logo again. */
    public void removeLogo() {
        store(null);
    }

    private void store(byte @Nullable [] jpeg) {
        if (now.version() == 0) {
            keep(now);
        }
        database.sql("UPDATE platform.brand SET logo = :logo, changed_at = :at")
                .param("logo", jpeg, Types.BINARY)
                .param("at", OffsetDateTime.now(clock))
                .update();
        now = stored();
    }

    /** The logo; empty where there is none. */
    Optional<byte[]> logo() {
        return database.sql("SELECT logo FROM platform.brand WHERE logo IS NOT NULL")
                .query(byte[].class)
                .optional();
    }

    private Brand stored() {
        return database.sql("SELECT *, logo IS NOT NULL AS has_logo FROM platform.brand")
                .query(BrandBook::brand)
                .optional()
                .orElse(Brand.NONE);
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
        return new Brand(
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                row.getString("company"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("licence"),
                row.getString("icp"),
                row.getString("colour"),
                row.getBoolean("has_logo"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant().toEpochMilli());
    }

    @Override
    public String name() {
        return "brand";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What another node has changed. */
    @Override
    public int doWork() {
        now = stored();
        return 0;
    }
}
