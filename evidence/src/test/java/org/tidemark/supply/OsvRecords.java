package org.tidemark.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads advisories in the OSV format (ossf.github.io/osv-schema), as osv.dev publishes them. */
final class OsvRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> libraries;
    private final List<Advisory> found = new ArrayList<>();
    private LocalDate newest = LocalDate.EPOCH;

    /** Takes only what concerns these. */
    OsvRecords(Set<String> libraries) {
        this.libraries = libraries;
    }

    /** All records of an archive, one file each. */
    static Advisories in(Path archive, Set<String> libraries) throws IOException {
        OsvRecords records = new OsvRecords(libraries);
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    records.add(JSON.readTree(zip.readAllBytes()));
                }
            }
        }
        return records.advisories();
    }

    Advisories advisories() {
        return new Advisories(newest, List.copyOf(found));
    }

    void add(JsonNode record) {
        LocalDate modified =
                Instant.parse(record.path("modified").asString())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
        newest = modified.isAfter(newest) ? modified : newest;
        if (record.has("withdrawn")) {
            return;
        }
        for (JsonNode affected : record.path("affected")) {
            String library = affected.path("package").path("name").asString("");
            if (affected.path("package").path("ecosystem").asString("").equals("Maven")
                    && libraries.contains(library)) {
                add(record.path("id").asString(), library, affected);
            }
        }
    }

    private void add(String id, String library, JsonNode affected) {
        for (JsonNode range : affected.path("ranges")) {
            String from = "";
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced")) {
                    from = event.path("introduced").asString();
                    found.add(new Advisory(id, library, from, "", ""));
                } else {
                    found.removeLast();
                    found.add(
                            new Advisory(
                                    id,
                                    library,
                                    from,
                                    event.path("fixed").asString(""),
                                    event.path("last_affected").asString("")));
                }
            }
        }
        for (JsonNode version : affected.path("versions")) {
            String one = version.asString();
            boolean known =
                    found.stream()
                            .anyMatch(range ->
                                    range.id().equals(id)
                                            && range.affects(new Library(library, one)));
            if (!known) {
                found.add(new Advisory(id, library, one, "", one));
            }
        }
    }
}
