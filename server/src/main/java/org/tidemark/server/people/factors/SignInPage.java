package org.tidemark.server.people.factors;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.people.visits.VisitLine;

/**
 * What somebody sees of his own sign-in.
 *
 * @param person whether it is somebody in particular
 * @param required whether everybody has to have a second factor
 * @param since when he has set up his; empty for none
 * @param codesLeft recovery codes that he has not used
 * @param secret that waits for its first code, as it is typed; empty for none
 * @param qr the same as a drawing
 * @param codes recovery codes that are shown this once
 * @param visits where he is and was signed in, the newest first
 */
public record SignInPage(
        boolean person,
        boolean required,
        Optional<OffsetDateTime> since,
        int codesLeft,
        String secret,
        String qr,
        List<String> codes,
        List<VisitLine> visits) {

    public SignInPage {
        codes = List.copyOf(codes);
        visits = List.copyOf(visits);
    }
}
