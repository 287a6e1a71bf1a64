package org.tidemark.server.faces.console;

import java.util.Optional;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.web.site.Preview;

/**
 * What is shown before an order is placed.
 *
 * @param quote what it would earn
 * @param disclosure what the buyer is told; empty where the form is not filled in yet
 */
public record OrderPreview(Preview<OrderQuote> quote, Optional<ShownDisclosure> disclosure) {}
