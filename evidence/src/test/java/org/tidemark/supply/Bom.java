package org.tidemark.supply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of the product as its build writes them down (CycloneDX), with the licences that they
 * declare.
 *
 * @param licences of each library, by SPDX
 */
record Bom(Map<Library, List<String>> licences) {

    private static final String OURS = "org.tidemark";

    /** The one that is shipped. */
    static Path shipped(Path root) {
        return root.resolve("cli/target/classes/META-INF/sbom/application.cdx.json");
    }

    static Bom read(Path file) {
        Map<Library, List<String>> licences =
                new TreeMap<>(java.util.Comparator.comparing(Library::toString));
        for (JsonNode part : JsonMapper.shared().readTree(file.toFile()).path("components")) {
            String group = part.path("group").asString("");
            if (!group.equals(OURS)) {
                licences.put(
                        Library.of(
                                group,
                                part.path("name").asString(),
                                part.path("version").asString()),
                        declared(part));
            }
        }
        return new Bom(licences);
    }

    private static List<String> declared(JsonNode part) {
        List<String> declared = new ArrayList<>();
        for (JsonNode one : part.path("licenses")) {
            JsonNode licence = one.path("license");
            declared.add(
                    one.has("expression")
                            ? one.path("expression").asString()
                            : licence.path("id").asString(licence.path("name").asString("?")));
        }
        return declared;
    }
}
