package org.tidemark.server.trade.front;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.jobs.Job;

/** Keeps banners and zones; the shop reads them from memory. */
@Repository
public class FrontBook implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final JdbcClient database;
    private volatile Kept current;

    private record Kept(List<FrontBanner> banners, List<FrontZone> zones) {}

    FrontBook(JdbcClient database) {
        this.database = database;
        this.current = stored();
    }

    /** All banners, in their order. */
    List<FrontBanner> banners() {
        return current.banners();
    }

    /** All zones, in their order; those too that are not shown. */
    List<FrontZone> zones() {
        return current.zones();
    }

    void enter(FrontBanner banner) {
        database.sql("INSERT INTO platform.front_banner VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        banner.id(),
                        banner.text().zh(),
                        banner.text().en(),
                        banner.link(),
                        banner.picture(),
                        banner.from(),
                        banner.until(),
                        banner.place(),
                        banner.by())
                .update();
        current = stored();
    }

    void removeBanner(String id) {
        database.sql("DELETE FROM platform.front_banner WHERE banner_id = ?").param(id).update();
        current = stored();
    }

    /** Enters a zone as the last. */
    void enter(FrontZone zone) {
        database.sql(
                        """
                        INSERT INTO platform.front_zone VALUES (?, ?, ?, ?, ?,
                            (SELECT coalesce(max(place), 0) + 1 FROM platform.front_zone), ?, ?)
                        """)
                .params(
                        zone.id(),
                        zone.kind().name(),
                        zone.title().zh(),
                        zone.title().en(),
                        zone.targets().toArray(String[]::new),
                        zone.shown(),
                        zone.by())
                .update();
        current = stored();
    }

    void removeZone(String id) {
        database.sql("DELETE FROM platform.front_zone WHERE zone_id = ?").param(id).update();
        current = stored();
    }

    void show(String id, boolean shown) {
        database.sql("UPDATE platform.front_zone SET shown = ? WHERE zone_id = ?")
                .params(shown, id)
                .update();
        current = stored();
    }

    /** Has a zone change places with the one before it; the first stays where it is. */
    @Transactional
    public void moveUp(String id) {
        database.sql("LOCK TABLE platform.front_zone IN SHARE ROW EXCLUSIVE MODE").update();
        List<FrontZone> zones = stored().zones();
        for (int i = 1; i < zones.size(); i++) {
            if (zones.get(i).id().equals(id)) {
                place(zones.get(i).id(), zones.get(i - 1).place());
                place(zones.get(i - 1).id(), zones.get(i).place());
            }
        }
        current = stored();
    }

    private void place(String id, int place) {
        database.sql("UPDATE platform.front_zone SET place = ? WHERE zone_id = ?")
                .params(place, id)
                .update();
    }

    private Kept stored() {
        return new Kept(
                database.sql("SELECT * FROM platform.front_banner ORDER BY place, banner_id")
                        .query(FrontBook::banner)
                        .list(),
                database.sql("SELECT * FROM platform.front_zone ORDER BY place, zone_id")
                        .query(FrontBook::zone)
                        .list());
    }

    private static FrontBanner banner(ResultSet row, int number) throws SQLException {
        return new FrontBanner(
                row.getString("banner_id"),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                row.getString("link"),
                row.getString("picture_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("place"),
                row.getString("made_by"));
    }

    private static FrontZone zone(ResultSet row, int number) throws SQLException {
        return new FrontZone(
                row.getString("zone_id"),
                FrontZone.Kind.valueOf(row.getString("kind")),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                List.of((String[]) row.getArray("targets").getArray()),
                row.getInt("place"),
                row.getBoolean("shown"),
                row.getString("made_by"));
    }

    @Override
    public String name() {
        return "front";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What another node has changed. */
    @Override
    public int doWork() {
        current = stored();
        return 0;
    }
}
