package org.tidemark.architecture.samples.model;

import java.sql.Timestamp;

/** A value that is what a driver hands out. */
public record ModelWithSql(Timestamp at) {}
