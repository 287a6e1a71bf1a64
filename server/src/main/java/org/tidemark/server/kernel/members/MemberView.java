package org.tidemark.server.kernel.members;

import java.util.List;

/**
 * A member at one moment; money in fen.
 *
 * @param sponsor empty for none
 * @param region 0 for none
 * @param heldFen money set aside by holds
 * @param contribution in hundredths
 * @param coins in hundredths
 * @param heldCoins coins set aside by holds, in hundredths
 * @param shares in the register
 * @param agentOf regions: codes of two, four or six digits, or names of areas
 * @param positions one for each programme with a pool, in order of adoption
 * @param standings one for each programme, in order of adoption
 */
public record MemberView(
        String id,
        String sponsor,
        int region,
        boolean verified,
        String currency,
        long walletFen,
        long heldFen,
        long contribution,
        long coins,
        long heldCoins,
        long shares,
        List<String> agentOf,
        List<PositionView> positions,
        List<StandingView> standings,
        int offsetSeconds) {

    public MemberView {
        agentOf = List.copyOf(agentOf);
        positions = List.copyOf(positions);
        standings = List.copyOf(standings);
    }
}
