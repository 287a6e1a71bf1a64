package org.tidemark.plan;

import java.util.Optional;
import org.tidemark.plan.shape.JsonSchema;
import org.tidemark.plan.shape.Meanings;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reference;

/** Documents that are made of the very declarations that the reader reads by. */
public final class PlanDocuments {

    private static final String SCHEMA_ID = "urn:tidemark:plan:1";

    private PlanDocuments() {}

    /**
     * The JSON Schema of a plan file: its shape; what must hold between keys only the reader knows.
     */
    public static String jsonSchema() {
        return JsonSchema.text(PlanForm.TYPE, SCHEMA_ID, "Tidemark plan, format version 1");
    }

    /** The tables of the reference page, a block each, in Markdown. */
    public static String referenceTables() {
        return Reference.tables(PlanForm.TYPE, "The file");
    }

    /** What a key of a plan file means, by its path; empty where there is no such key. */
    public static Optional<Phrase> meaning(String path) {
        return Meanings.of(PlanForm.TYPE, path);
    }

    /** The table of a file of facts, in Markdown. */
    public static String factsTable() {
        return Reference.tables(PlanFacts.TYPE, "The file of facts");
    }
}
