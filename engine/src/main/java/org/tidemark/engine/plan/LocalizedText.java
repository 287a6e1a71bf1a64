package org.tidemark.engine.plan;

/** A text in Chinese and English. Where a plan gives one language only, both hold it. */
public record LocalizedText(String zh, String en) {}
