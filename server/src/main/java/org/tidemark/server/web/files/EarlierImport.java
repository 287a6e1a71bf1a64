package org.tidemark.server.web.files;

import java.time.OffsetDateTime;

/** When a file was last taken in, and by whom. */
public record EarlierImport(OffsetDateTime at, String by) {}
