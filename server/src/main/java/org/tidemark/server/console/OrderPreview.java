package org.tidemark.server.console;

import java.util.Optional;
import org.tidemark.server.disclosures.ShownDisclosure;
import org.tidemark.server.quotes.OrderQuote;
import org.tidemark.server.site.Preview;

/**
 * What is shown before an order is placed.
 *
 * @param quote what it would earn
 * @param disclosure what the buyer is told; empty where the form is not filled in yet
 */
public record OrderPreview(Preview<OrderQuote> quote, Optional<ShownDisclosure> disclosure) {}
