package org.tidemark.server.people.entry;

import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Puzzle;

/**
 * What the page shows on which the code is typed and the terms are agreed to.
 *
 * @param shownCode the code, in the demo only; else empty
 * @param proved whether the code was right already, and the terms alone are asked for
 * @param next the page that he wants to come to
 * @param inviter who has invited; empty for nobody
 */
public record CodePage(
        Phone phone,
        String shownCode,
        boolean proved,
        String next,
        String inviter,
        Puzzle puzzle) {}
