package org.tidemark.server.faces.demo;

import java.util.List;

/**
 * A programme of the demo.
 *
 * @param id of the programme, and the name of its plan's file
 * @param tasks whether its members have daily tasks
 * @param checkIns whether its members look in every day
 */
record DemoProgramme(String id, boolean tasks, boolean checkIns) {

    /** All of them, in the order in which they are opened. */
    static final List<DemoProgramme> ALL =
            DemoTable.rows("programmes.csv").stream()
                    .map(row -> new DemoProgramme(row[0], isYes(row[1]), isYes(row[2])))
                    .toList();

    /** The very plan that people read. */
    String plan() {
        return DemoTable.text(id + ".yaml");
    }

    static boolean isYes(String cell) {
        return cell.equals("yes");
    }
}
