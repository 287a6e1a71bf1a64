package org.tidemark.server.members;

import java.util.List;

/**
 * A member at one moment; money in fen.
 *
 * @param sponsor empty for none
 * @param region 0 for none
 * @param heldFen money set aside by holds
 * @param positions one for each programme with a pool, in order of adoption
 */
public record MemberView(
        String id,
        String sponsor,
        int region,
        boolean verified,
        String currency,
        long walletFen,
        long heldFen,
        List<PositionView> positions,
        int offsetSeconds) {

    public MemberView {
        positions = List.copyOf(positions);
    }
}
